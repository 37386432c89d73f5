using System.Text;

namespace XMailFleet.Testing;

/// <summary>HTTP/2 by hand (RFC 9113), for what no client library would send.</summary>
public static class RawHttp2
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte Reset = 3;
    public const byte Settings = 4;
    public const byte Ping = 6;
    public const byte WindowUpdate = 8;
    public const byte Continuation = 9;
    public const byte EndStream = 1;
    public const byte EndHeaders = 4;

    /// <summary>What a client begins with: its preface, and settings that ask for nothing.</summary>
    public static byte[] Opening { get; } = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(Settings, 0, 0, [])];

    public static byte[] Frame(byte type, byte flags, int stream, ReadOnlySpan<byte> content) =>
    [
        (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, type, flags,
        (byte)(stream >> 24), (byte)(stream >> 16), (byte)(stream >> 8), (byte)stream, .. content,
    ];

    /// <summary>The header block of a gRPC request, all fields literal and never indexed (RFC 7541, 6.2.2).</summary>
    public static byte[] Request(string path, string scheme = "http") =>
    [
        .. Field(":method", "POST"), .. Field(":scheme", scheme), .. Field(":path", path), .. Field(":authority", "127.0.0.1"),
        .. Field("content-type", "application/grpc"), .. Field("te", "trailers"),
    ];

    public static byte[] Field(string name, string value) => [0, .. Text(name), .. Text(value)];

    private static byte[] Text(string text) => [.. Length(text.Length), .. Encoding.ASCII.GetBytes(text)];

    // A length with a prefix of seven bits (RFC 7541, 5.1).
    private static IEnumerable<byte> Length(int length)
    {
        if (length < 127)
        {
            yield return (byte)length;
            yield break;
        }

        yield return 127;
        for (length -= 127; length >= 128; length /= 128) yield return (byte)(length % 128 + 128);
        yield return (byte)length;
    }
}
