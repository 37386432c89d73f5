using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Serving.Endpoints;

/// <summary>The pages behind a real proxy that has the certificate.</summary>
public sealed partial class WebProxiesTests
{
    private const string Name = "fleet.example.test";
    private const string Usual = """
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        proxy_set_header X-Forwarded-Proto $scheme;
        """;

    private static readonly IPAddress Proxy = IPAddress.Parse("127.0.0.2");
    private static readonly WebOptions Behind = new() { BindAddress = IPAddress.Any, Proxies = [Proxy] };

    public static TheoryData<string> Ways => new(
        Usual,
        """
        proxy_set_header Host 127.0.0.1;
        proxy_set_header X-Forwarded-Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto https;
        """);

    [Theory, MemberData(nameof(Ways))]
    [Trait("Needs", "nginx")]
    public async Task Pages_BehindAProxy_KnowThatTheyAreHttpsAndForWhom(string headers)
    {
        await using var collector = await WebCollector.StartAsync(Behind, null, Name);
        await using var nginx = await Nginx.StartAsync(collector.Port, headers, $"{Proxy}");
        using var jar = new ScratchDirectory();
        var (link, own) = (await collector.LinkAsync(), $"Origin: https://{Name}:{nginx.Port}");
        var form = TokenOf(await CurlAsync(nginx, link, "-c", jar.PathOf("jar")));
        var page = await CurlAsync(nginx, link, "-L", "-b", jar.PathOf("jar"), "-c", jar.PathOf("jar"), "-H", own, "-d", form);
        Assert.Matches("(?i)set-cookie: __Host-xmailfleet-session=[^;]+; path=/; secure; samesite=lax; httponly", page);
        var token = TokenOf(page);
        Assert.Contains(" 403", await CurlAsync(nginx, "/sign-out", "-b", jar.PathOf("jar"), "-H", $"Origin: http://{Name}:{nginx.Port}", "-d", token), StringComparison.Ordinal);
        Assert.Contains(" 303", await CurlAsync(nginx, "/sign-out", "-b", jar.PathOf("jar"), "-H", own, "-d", token), StringComparison.Ordinal);
        Assert.All(await collector.AuditAsync(), entry => Assert.Equal("127.0.0.1", entry.Origin));
    }

    [Fact]
    [Trait("Needs", "nginx")]
    public async Task Browser_ThatSaysWhereItIs_IsNotBelieved()
    {
        await using var collector = await WebCollector.StartAsync(Behind, null, Name);
        await using var nginx = await Nginx.StartAsync(collector.Port, Usual, $"{Proxy}");
        using var jar = new ScratchDirectory();
        var (link, kept) = (await collector.LinkAsync(), jar.PathOf("jar"));
        var form = TokenOf(await CurlAsync(nginx, link, "-c", kept));
        await CurlAsync(
            nginx, link, "-b", kept, "-H", $"Origin: https://{Name}:{nginx.Port}", "-d", form, "-H", "X-Forwarded-For: 198.51.100.66", "-H", "X-Forwarded-Proto: gopher", "-H", "Forwarded: for=198.51.100.66");
        Assert.Equal("127.0.0.1", Assert.Single(await collector.AuditAsync()).Origin);
        var strange = await CurlAsync(nginx, "/sign-in", "-H", "X-Forwarded-Host: evil.example.test");
        Assert.StartsWith("HTTP/1.1 421", strange, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proxy_ThatIsNotNamed_IsNotBelieved()
    {
        await using var collector = await WebCollector.StartAsync(new WebOptions(), null, Name);
        var answer = await RawHttp.AskAsync(
            new Uri($"http://127.0.0.1:{collector.Port}"),
            $"POST /sign-out HTTP/1.1\r\nHost: {Name}\r\nX-Forwarded-For: 198.51.100.66\r\nX-Forwarded-Proto: https\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", Assert.Single(await collector.AuditAsync()).Origin);
        var form = await RawHttp.AskAsync(
            new Uri($"http://127.0.0.1:{collector.Port}"), $"GET /sign-in HTTP/1.1\r\nHost: {Name}\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        Assert.Contains("Set-Cookie: xmailfleet-form=", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_WhoGoesRoundTheProxy_IsNotAnswered()
    {
        await using var collector = await WebCollector.StartAsync(Behind);
        using var http = new HttpClient { BaseAddress = new Uri($"http://{OwnAddress()}:{collector.Port}") };
        foreach (var path in new[] { "/sign-in", "/style.css", await collector.LinkAsync() })
        {
            using var answer = await http.GetAsync(new Uri($"{path}?lang=ja", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("このページにはプロキシ経由でのみアクセスできます。", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static string TokenOf(string page) => $"form_token={Uri.EscapeDataString(TokenField().Match(page).Groups[1].Value)}";

    // One that is not loopback.
    private static IPAddress OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(link => link.GetIPProperties().UnicastAddresses).Select(own => own.Address)
        .First(address => !IPAddress.IsLoopback(address) && address.AddressFamily is AddressFamily.InterNetwork);

    private static Task<string> CurlAsync(Nginx nginx, string path, params string[] arguments) => Command.OutputOfAsync(
        "curl", ["-sS", "-i", "--cacert", nginx.Certificate, "--resolve", $"{Name}:{nginx.Port}:127.0.0.1", .. arguments, $"https://{Name}:{nginx.Port}{path}"]);

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
