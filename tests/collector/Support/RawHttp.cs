using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Requests byte by byte, as no client library would send them. What comes back is text, a character a byte.</summary>
internal static class RawHttp
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAway = 7;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;

    /// <summary>What an HTTP/1.1 server answers until it closes.</summary>
    public static async Task<string> AskAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        using var answer = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(answer);
        }
        catch (IOException)
        {
            // It was closed hard: what came before counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>Calls a gRPC method with an empty message over HTTP/2, by TLS where the address says so; gives the frames of the answer.</summary>
    public static async Task<string> CallAsync(Uri server, string authority, string method, string token = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = await OpenAsync(server, client.GetStream());
        byte[] fields =
        [
            .. Field(":method", "POST"), .. Field(":scheme", "http"), .. Field(":path", method), .. Field(":authority", authority),
            .. Field("content-type", "application/grpc"), .. Field("te", "trailers"), .. token.Length > 0 ? Field("authorization", $"Bearer {token}") : [],
        ];
        await stream.WriteAsync((byte[])
        [
            .. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(Settings, 0, 0, []),
            .. Frame(Headers, EndHeaders, 1, fields), .. Frame(Data, EndStream, 1, new byte[5]),
        ]);
        return await AnswerAsync(stream);
    }

    private static async Task<Stream> OpenAsync(Uri server, NetworkStream stream)
    {
        if (server.Scheme != Uri.UriSchemeHttps) return stream;
        // Any server will do: what it answers is what is judged.
        var secure = new SslStream(stream, leaveInnerStreamOpen: false, (_, shown, _, _) => shown is not null);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = server.Host, ApplicationProtocols = [SslApplicationProtocol.Http2] });
        return secure;
    }

    private static async Task<string> AnswerAsync(Stream stream)
    {
        var (answer, head) = (new StringBuilder(), new byte[9]);
        while (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
            await stream.ReadExactlyAsync(payload);
            answer.Append(Encoding.Latin1.GetString(payload));
            var isLast = head[3] is Reset or GoAway || (head[3] is Data or Headers && (head[4] & EndStream) != 0);
            if (isLast) break;
        }

        return answer.ToString();
    }

    private static byte[] Frame(byte type, byte flags, byte stream, byte[] payload) =>
        [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, 0, stream, .. payload];

    // A literal without indexing, name and value as they are (RFC 7541 §6.2.2).
    private static byte[] Field(string name, string value) => [0, .. Text(name), .. Text(value)];

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length < 127) return [(byte)bytes.Length, .. bytes];
        var (length, rest) = (new List<byte> { 127 }, bytes.Length - 127);
        for (; rest >= 128; rest >>= 7) length.Add((byte)((rest & 127) | 128));
        return [.. length, (byte)rest, .. bytes];
    }
}
