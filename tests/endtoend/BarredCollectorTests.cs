using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>A collector that is barred from something, or has a user without anything: it works, or says what is wrong.</summary>
public sealed class BarredCollectorTests : IDisposable
{
    private const string Stranger = "54321";

    private readonly DataDirectory _data = new();

    public void Dispose() => _data.Dispose();

    // As under a unit that restricts address families and forgets this one.
    [Fact]
    [Trait("Needs", "gcc")]
    public async Task Serve_WithoutNetlink_StartsWithTheNamesThatItHasAndSaysSo()
    {
        await using var collector = await Server.StartCollectorByAsync([await BarredSockets.PathAsync, BarredSockets.Netlink], _data.FullName, Socket, "--own-names", "fleet.example.test");
        var names = await NamesAsync(collector);
        Assert.True(names.MatchesHostname("fleet.example.test") && names.MatchesHostname("localhost") && names.MatchesHostname("127.0.0.1"), names.Subject);
        var run = await collector.TerminateAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("does not tell the addresses of this machine", run.Errors, StringComparison.Ordinal);
        Assert.Contains("AF_NETLINK", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bind-address", "en", "The address :: is one of IPv6, which is switched off on this host. Switch it on, or choose one of IPv4 with --bind-address: 0.0.0.0 for all of its own.")]
    [InlineData("--web-bind-address", "ja", "アドレス :: は IPv6 のものですが、このホストでは IPv6 が無効です。IPv6 を有効にするか、--web-bind-address で IPv4 のアドレスを指定してください（すべてのアドレスなら 0.0.0.0）。")]
    [Trait("Needs", "gcc")]
    public async Task Serve_OnIPv6WhereItIsOff_SaysSo(string option, string language, string sentence)
    {
        var run = await ProgramProcess.RunAsync(
            await BarredSockets.PathAsync,
            [
                BarredSockets.IPv6, BuiltPrograms.Collector, "serve", "--data-dir", _data.FullName, "--grpc-port", "0", "--web-port", "0", "--web-behind-proxy", "192.0.2.1",
                option, "::", "--lang", language,
            ]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(sentence, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
    }

    [Fact]
    [Trait("Needs", "root")]
    public async Task Serve_ByAUserWithoutHome_SpeaksTls()
    {
        await GiveAsync(Stranger);
        await using var collector = await Server.StartCollectorByAsync(["env", "-u", "HOME", .. As(Stranger)], _data.FullName, Socket);
        Assert.True((await NamesAsync(collector)).MatchesHostname("localhost"));
    }

    // In a user namespace whoever the kernel does not tell apart comes by this number.
    [Theory]
    [InlineData("65534", "nogroup", "65534", "65534", "7")]
    [InlineData(Stranger, "nogroup", "54322", "65534", "7")]
    [InlineData(Stranger, "nogroup", Stranger, Stranger, "0")]
    [InlineData(Stranger, "daemon", "54322", "1", "0")]
    [Trait("Needs", "root")]
    public async Task Socket_ForWhoCannotBeToldApart_IsClosed(string server, string openTo, string caller, string group, string status)
    {
        await GiveAsync(server);
        // Others find it there; the data directory is closed to them.
        var socket = Path.Combine(Path.GetTempPath(), $"xmailfleet-{Guid.NewGuid():N}.sock");
        await using var collector = await Server.StartCollectorByAsync(As(server), _data.FullName, socket, "--socket-group", openTo);
        Assert.Equal(status, await CallAsync(socket, caller, group));
    }

    private string Socket => Path.Combine(_data.FullName, "collector.sock");

    private static string[] As(string user) => ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups"];

    private async Task GiveAsync(string user) => await Command.OutputOfAsync("chown", [user, _data.FullName]);

    private static async Task<string> CallAsync(string socket, string user, string group)
    {
        var output = await Command.OutputOfAsync(
            "setpriv",
            [
                $"--reuid={user}", $"--regid={group}", "--clear-groups", "sh", "-c",
                "printf '\\0\\0\\0\\0\\0' | curl -s -m 20 --http2-prior-knowledge --unix-socket \"$1\" -H 'content-type: application/grpc' -H 'te: trailers' --data-binary @- -D - -o /dev/null "
                + "http://localhost/xmailfleet.v1.FleetService/ListHosts",
                "sh", socket,
            ],
            directory: "/");
        Assert.StartsWith("HTTP/2 200", output, StringComparison.Ordinal);
        return output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("grpc-status: ", StringComparison.Ordinal))?["grpc-status: ".Length..] ?? "";
    }

    private static async Task<X509Certificate2> NamesAsync(Server collector)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", collector.Port);
        // Any will do: its names are what is looked at.
        await using var secure = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => shown is not null);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost", ApplicationProtocols = [SslApplicationProtocol.Http2] });
        return X509CertificateLoader.LoadCertificate(secure.RemoteCertificate!.GetRawCertData());
    }
}
