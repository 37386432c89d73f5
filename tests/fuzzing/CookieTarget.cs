using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace XMailFleet.Fuzzing;

/// <summary>
/// What a browser sends to the pages: the bytes of requests, over a connection of its own. Some bytes that no request holds stand for what only a visitor was
/// given: see <see cref="VisitedFleet"/>.
/// </summary>
internal static class CookieTarget
{
    private const int MostOutput = 4 << 20;

    // An answer takes a few milliseconds; after that the request was none, or not the whole of one.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(60);

    private static readonly Lazy<VisitedFleet> Fleet = new(() => Waiting.For(VisitedFleet.StartAsync));

    /// <summary>Sound requests.</summary>
    public static IReadOnlyDictionary<string, byte[]> Samples { get; } = MakeSamples();

    public static void Read(byte[] data) => Waiting.For(() => AskAsync(data, Patience));

    /// <summary>Statuses of the answers to a request, in their order.</summary>
    /// <param name="data">The request.</param>
    /// <param name="patience">How long an answer is waited for, before the end of the request is told.</param>
    public static async Task<IReadOnlyList<int>> AskAsync(byte[] data, TimeSpan patience)
    {
        var fleet = Fleet.Value;
        var answer = await SendAsync(fleet.Address, await fleet.FillAsync(data), patience);
        var statuses = Statuses(answer).ToList();
        if (statuses.Any(status => status is 500 or 503)) throw new InvalidOperationException("The collector failed.");
        if (!VisitedFleet.HasSession(data) && answer.Contains(FuzzedCollector.Mark, StringComparison.Ordinal))
            throw new InvalidOperationException("Nobody was told of the fleet.");
        if (!VisitedFleet.MaySignIn(data) && answer.Contains("Set-Cookie: xmailfleet-session=C", StringComparison.Ordinal))
            throw new InvalidOperationException("Nobody was signed in.");
        return statuses;
    }

    private static async Task<string> SendAsync(Uri site, byte[] request, TimeSpan patience)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        // Ports that wait for late packets would run out.
        socket.LingerState = new LingerOption(true, 0);
        await socket.ConnectAsync(site.Host, site.Port);
        var (answer, part) = (new MemoryStream(), new byte[16 << 10]);
        try
        {
            await socket.SendAsync(request);
            // Who has hung up is not answered: at first there is more to come.
            for (var (count, isOpen) = (1, true); count > 0 && answer.Length < MostOutput;)
            {
                var received = socket.ReceiveAsync(part);
                if (isOpen && await Task.WhenAny(received, Task.Delay(patience)) != received)
                {
                    isOpen = false;
                    socket.Shutdown(SocketShutdown.Send);
                }

                count = await received;
                answer.Write(part, 0, count);
            }
        }
        catch (SocketException)
        {
            // Hung up on: what came before counts.
        }

        return Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }

    private static IEnumerable<int> Statuses(string answer)
    {
        for (var at = 0; (at = answer.IndexOf("HTTP/1.1 ", at, StringComparison.Ordinal)) >= 0; at += 9)
            if (at + 12 <= answer.Length && int.TryParse(answer.AsSpan(at + 9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) yield return status;
    }

    private static Dictionary<string, byte[]> MakeSamples() => new()
    {
        ["page"] = Request("GET /hosts/mx1?lang=ja", session: true),
        ["page-of-nobody"] = Request("GET /findings?days=30", session: false),
        ["list"] = Request("GET /regressions?severity=error&state=open&page_token=x", session: true),
        ["sign-in"] = Form("/sign-in?next=%2Ffindings", $"name=ann&password={VisitedFleet.Password}&form_token={VisitedFleet.FormTokenPlace}", session: false),
        ["sign-in-wrong"] = Form("/sign-in", $"name=a%E2%80%AE&password=x&form_token={VisitedFleet.FormTokenPlace}", session: false),
        ["link-looked-at"] = Request($"GET /sign-in/{VisitedFleet.LinkPlace}", session: false),
        ["link"] = Form($"/sign-in/{VisitedFleet.LinkPlace}?next=/hosts/mx1", $"form_token={VisitedFleet.FormTokenPlace}", session: false),
        ["link-of-nothing"] = Form("/sign-in/xmfs_svzq-NJOBdMLKB7j_zRS1NmbK4OZLletIHFe6qnNEdY", $"form_token={VisitedFleet.FormTokenPlace}", session: false),
        ["deed"] = Form("/hosts/mx1/regressions/1", $"act=acknowledge&note=known&days=&form_token={VisitedFleet.OwnTokenPlace}", session: true),
        ["deed-in-parts"] = Parts("/hosts/mx1/regressions/1", [("act", "accept"), ("note", "x"), ("form_token", $"{VisitedFleet.OwnTokenPlace}")]),
        ["two-requests"] = [.. Request("GET /style.css", session: false, close: false), .. Request("HEAD /", session: true)],
        ["cookies"] = Encoding.Latin1.GetBytes(
            $"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: xmailfleet-session=chunks-2; xmailfleet-sessionC1=CfDJ8A; xmailfleet-sessionC2={VisitedFleet.SessionPlace}; a=\"b\"\r\n\r\n"),
        ["cookie-of-https"] = Encoding.Latin1.GetBytes($"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: __Host-xmailfleet-session={VisitedFleet.SessionPlace}\r\n\r\n"),
    };

    private static byte[] Request(string line, bool session, string more = "", string body = "", bool close = true) => Encoding.Latin1.GetBytes(
        $"{line} HTTP/1.1\r\nHost: localhost{VisitedFleet.PortPlace}\r\n{(close ? "Connection: close\r\n" : "")}{more}"
        + $"Cookie: xmailfleet-form={VisitedFleet.FormCookiePlace}{(session ? $"; xmailfleet-session={VisitedFleet.SessionPlace}" : "")}\r\n\r\n{body}");

    // Its length is not known before the places are filled: chunked.
    private static byte[] Form(string path, string body, bool session) => Request(
        $"POST {path}", session, $"{Origin}Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n", $"{VisitedFleet.ChunkPlace}{body}{VisitedFleet.ChunkPlace}");

    private static byte[] Parts(string path, IEnumerable<(string Name, string Value)> fields) => Request(
        $"POST {path}", session: true, $"{Origin}Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n",
        $"{VisitedFleet.ChunkPlace}{string.Concat(fields.Select(field => $"--b\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"))}--b--\r\n{VisitedFleet.ChunkPlace}");

    private static string Origin => $"Origin: http://localhost{VisitedFleet.PortPlace}\r\n";
}
