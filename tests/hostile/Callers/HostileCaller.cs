using System.Buffers.Binary;
using System.Net.Sockets;
using XMailFleet.Testing;

namespace XMailFleet.Hostile.Callers;

/// <summary>Sends one agent what no honest caller sends, by chance.</summary>
internal sealed class HostileCaller(Random chance)
{
    private static readonly string[] Paths =
    [
        "/xmailfleet.v1.AgentService/Diagnose", "/xmailfleet.v1.AgentService/WatchHost", "/grpc.health.v1.Health/Check", "/grpc.health.v1.Health/Watch",
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", "/", "/nowhere", "*",
    ];

    private static readonly TimeSpan[] Stays = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(500)];

    /// <summary>The kinds, by what they are called in the table.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "junk", "http1", "tls", "frames", "headers", "continuations", "unknown-fields", "lying-length", "compressed", "drip", "watch", "resets", "pings", "windows",
        "reflection",
    ];

    /// <summary>One visit on a connection of its own.</summary>
    public async Task VisitAsync(string kind, Socket socket)
    {
        try
        {
            foreach (var bytes in Make(kind)) await socket.SendAsync(bytes);
            await Task.Delay(Pick(Stays));
        }
        catch (SocketException)
        {
            // The agent has hung up, which is its right.
        }
    }

    private IEnumerable<byte[]> Make(string kind) => kind switch
    {
        "junk" => [Bytes(chance.Next(1, 64 << 10))],
        "http1" => [[.. "GET / HTTP/1.1\r\nHost: x\r\n"u8, .. Enumerable.Repeat("X-Long: "u8.ToArray(), chance.Next(1, 4000)).SelectMany(part => part), .. "\r\n\r\n"u8]],
        "tls" => [[0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, .. Bytes(508)]],
        "frames" => Many(chance.Next(1, 200), () => RawHttp2.Frame((byte)chance.Next(16), (byte)chance.Next(256), chance.Next(0, 20), Bytes(chance.Next(0, 2000)))),
        "headers" => Many(1, () => Headers(1, [.. RawHttp2.Request(Pick(Paths)), .. RawHttp2.Field("x", new string('a', chance.Next(1, 16000)))])),
        "continuations" => Many(chance.Next(1, 500), ContinuationAt),
        "unknown-fields" => Call(Message(Fields(chance.Next(1, 1 << 20)))),
        "lying-length" => Call([0, .. Number(chance.Next()), .. Bytes(chance.Next(0, 100))]),
        "compressed" => Call([1, .. Number(chance.Next(0, 20000)), .. new byte[chance.Next(0, 20000)]]),
        "drip" => Many(32, index => [.. Headers(1 + (2 * index), RawHttp2.Request(Pick(Paths))), .. RawHttp2.Frame(RawHttp2.Data, 0, 1 + (2 * index), [0, 0, 0])]),
        "watch" => Many(32, index => [.. Headers(1 + (2 * index), RawHttp2.Request(Paths[1])), .. RawHttp2.Frame(RawHttp2.Data, RawHttp2.EndStream, 1 + (2 * index), Message([]))]),
        "resets" => Many(500, index => [.. Headers(1 + (2 * index), RawHttp2.Request(Paths[0])), .. RawHttp2.Frame(RawHttp2.Reset, 0, 1 + (2 * index), Number(8))]),
        "pings" => Many(chance.Next(1, 2000), () => RawHttp2.Frame(RawHttp2.Ping, 0, 0, Bytes(8))),
        "windows" => Many(chance.Next(1, 2000), () => RawHttp2.Frame(RawHttp2.WindowUpdate, 0, chance.Next(0, 3), Number(chance.Next()))),
        _ => Many(32, index => [.. Headers(1 + (2 * index), RawHttp2.Request(Paths[4])), .. RawHttp2.Frame(RawHttp2.Data, 0, 1 + (2 * index), Message([0x3a, 0]))]),
    };

    private byte[] ContinuationAt(int index) => index == 0
        ? RawHttp2.Frame(RawHttp2.Headers, 0, 1, RawHttp2.Request(Paths[0]))
        : RawHttp2.Frame(RawHttp2.Continuation, 0, 1, RawHttp2.Field("x", new string('a', 100)));

    private IEnumerable<byte[]> Call(byte[] body) =>
    [
        RawHttp2.Opening, Headers(1, RawHttp2.Request(Pick(Paths))),
        .. body.Chunk(16384).Select(part => RawHttp2.Frame(RawHttp2.Data, 0, 1, part)), RawHttp2.Frame(RawHttp2.Data, RawHttp2.EndStream, 1, []),
    ];

    private static byte[] Headers(int stream, byte[] block) => RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, stream, block);

    private static IEnumerable<byte[]> Many(int count, Func<int, byte[]> make) => [RawHttp2.Opening, .. Enumerable.Range(0, count).Select(make)];

    private static IEnumerable<byte[]> Many(int count, Func<byte[]> make) => Many(count, _ => make());

    // Fields that no message of ours has, of every wire type.
    private byte[] Fields(int length) => chance.Next(3) switch
    {
        0 => [.. Enumerable.Repeat<byte>(0x78, length)],
        1 => Bytes(length),
        _ => [.. Enumerable.Repeat<byte[]>([0xfa, 0x07, 0], length / 3).SelectMany(field => field)],
    };

    private static byte[] Message(byte[] content) => [0, .. Number(content.Length), .. content];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        chance.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(IReadOnlyList<T> of) => of[chance.Next(of.Count)];
}
