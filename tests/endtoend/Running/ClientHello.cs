using System.Buffers.Binary;
using System.Net.Sockets;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>What a TLS 1.3 client draws by chance for its hello, in hexadecimal: its random, and its key shares (RFC 8446, 4.1.2).</summary>
internal sealed record ClientHello(string Random, string KeyShares)
{
    private const int RecordHeaderBytes = 5;
    private const int KeyShareExtension = 51;

    /// <summary>Of the first client that connects to <paramref name="listener"/>; it gets no answer.</summary>
    public static async Task<ClientHello> ReceiveAsync(TcpListener listener)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var client = await listener.AcceptTcpClientAsync(guard.Token);
        var header = new byte[RecordHeaderBytes];
        await client.GetStream().ReadExactlyAsync(header, guard.Token);
        var handshake = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(3))];
        await client.GetStream().ReadExactlyAsync(handshake, guard.Token);
        return Parse(handshake);
    }

    // Type and length, legacy version, random, then fields that each begin with their length.
    private static ClientHello Parse(ReadOnlySpan<byte> handshake)
    {
        var random = handshake.Slice(6, 32);
        var rest = handshake[38..];
        rest = rest[(1 + rest[0])..];
        rest = rest[(2 + BinaryPrimitives.ReadUInt16BigEndian(rest))..];
        rest = rest[(1 + rest[0])..];
        return new ClientHello(Convert.ToHexStringLower(random), Convert.ToHexStringLower(FindKeyShares(rest[2..])));
    }

    private static ReadOnlySpan<byte> FindKeyShares(ReadOnlySpan<byte> extensions)
    {
        while (true)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(extensions[2..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(extensions) == KeyShareExtension) return extensions.Slice(4, length);
            extensions = extensions[(4 + length)..];
        }
    }
}
