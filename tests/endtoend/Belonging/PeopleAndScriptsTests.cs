using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Belonging;

/// <summary>People by certificate and scripts by token look at the collector and at agents; who is put out is out at once, at both.</summary>
[Trait("Needs", "buf")]
public sealed class PeopleAndScriptsTests : IAsyncLifetime, IDisposable
{
    private const int PermissionDenied = 7 * 8;

    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();
    private readonly ScratchDirectory _home = new();
    private Server _agent = null!;
    private Server _collector = null!;

    private string Authority => _home.PathOf("authority.pem");

    public async Task InitializeAsync()
    {
        _agent = await Server.StartAgentAsync(_root);
        _collector = await Server.StartCollectorAsync(_data.FullName);
        await _collector.AddAsync("mx1", _agent);
    }

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    public void Dispose()
    {
        _home.Dispose();
        _data.Dispose();
        _root.Dispose();
    }

    [Fact]
    public async Task Certificate_OfAViewer_WorksByTheLinesThatArePrintedUntilTheViewerIsRemoved()
    {
        var lines = await MakeViewerAsync();
        Assert.Equal(3, lines.Length);
        Assert.Contains(lines, line => line.Contains(_agent.Address, StringComparison.Ordinal));
        foreach (var line in lines) Assert.True(await Grpcurl.RunAsync(line) is { ExitCode: 0, Output.Length: > 0 }, line);
        // Looking is all.
        Assert.Equal(PermissionDenied, (await Grpcurl.RunAsync(Line(_collector, "-d", "'{\"name\":\"hosts/mx1\"}'") + " xmailfleet.v1.FleetService/DeleteHost")).ExitCode);

        await _collector.TypeAsync("user", "remove", "ann");

        foreach (var line in lines) await AssertEventuallyRefusedAsync(line);
    }

    [Fact]
    public async Task Token_OfAScript_WorksAtBothUntilItIsRevoked()
    {
        await MakeViewerAsync();
        var token = await _collector.TypeAsync("token", "create", "--role", "viewer", "--description", "a script");
        var header = $"-H 'authorization: Bearer {token}'";
        string[] lines =
        [
            $"grpcurl -cacert {Authority} {header} {_collector.Address} list",
            $"grpcurl -cacert {Authority} {header} {_collector.Address} xmailfleet.v1.FleetService/ListHosts",
            $"grpcurl -cacert {Authority} {header} {_agent.Address} xmailfleet.v1.AgentService/Diagnose",
        ];
        foreach (var line in lines) Assert.True(await Grpcurl.RunAsync(line) is { ExitCode: 0, Output.Length: > 0 }, "A line with a token failed.");
        var name = (await new AccessService.AccessServiceClient(_collector.Channel).ListTokensAsync(new ListTokensRequest())).Tokens.Single().Name;

        await _collector.TypeAsync("token", "revoke", name.Split('/')[^1]);

        foreach (var line in lines) await AssertEventuallyRefusedAsync(line);
    }

    [Fact]
    public async Task Streams_OfAViewerWhoIsRemoved_End()
    {
        await MakeViewerAsync();
        using var collector = ChannelTo(_collector);
        using var agent = ChannelTo(_agent);
        using var regressions = new FleetService.FleetServiceClient(collector).WatchRegressions(new WatchRegressionsRequest { Parent = "hosts/-" }, deadline: Deadline());
        using var host = new AgentService.AgentServiceClient(agent).WatchHost(new WatchHostRequest(), deadline: Deadline());
        await regressions.ResponseHeadersAsync;
        Assert.True(await host.ResponseStream.MoveNext());

        await _collector.TypeAsync("user", "remove", "ann");

        await AssertEndsAsync(regressions.ResponseStream);
        await AssertEndsAsync(host.ResponseStream);
    }

    [Fact]
    public async Task Host_Revoked_IsNeitherAskedNorKnowsItsCallers()
    {
        await _collector.PollAsync("mx1");
        var lines = await MakeViewerAsync();

        await _collector.TypeAsync("host", "revoke", "mx1");

        await Assert.ThrowsAsync<RpcException>(() => _collector.PollAsync("mx1"));
        // It can ask nobody any more who its callers are, and so knows none.
        await AssertEventuallyRefusedAsync(lines.Single(line => line.Contains(_agent.Address, StringComparison.Ordinal)));
    }

    private async Task<string[]> MakeViewerAsync()
    {
        await _collector.TypeAsync("user", "add", "ann", "--role", "viewer");
        return (await _collector.TypeAsync("user", "certificate", "ann", "--out", _home.Path)).Split('\n');
    }

    private string Line(Server server, params string[] more) =>
        string.Join(' ', ["grpcurl", "-cacert", Authority, "-cert", _home.PathOf("ann.pem"), "-key", _home.PathOf("ann.key"), .. more, server.Address]);

    private static async Task AssertEventuallyRefusedAsync(string line)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await Grpcurl.IsRefusedAsync(line)) await Task.Delay(500, limit.Token);
    }

    private static async Task AssertEndsAsync<T>(IAsyncStreamReader<T> stream)
    {
        try
        {
            while (await stream.MoveNext(CancellationToken.None))
            {
                // A sign of life from before.
            }
        }
        catch (RpcException end)
        {
            Assert.NotEqual(StatusCode.DeadlineExceeded, end.StatusCode);
        }
    }

    private GrpcChannel ChannelTo(Server server)
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(Authority);
        var shown = X509Certificate2.CreateFromPemFile(_home.PathOf("ann.pem"), _home.PathOf("ann.key"));
        return GrpcChannel.ForAddress($"https://{server.Address}", new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    ClientCertificateContext = SslStreamCertificateContext.Create(shown, [authority], offline: true),
                    CertificateChainPolicy = new X509ChainPolicy
                    {
                        TrustMode = X509ChainTrustMode.CustomRootTrust,
                        CustomTrustStore = { authority },
                        RevocationMode = X509RevocationMode.NoCheck,
                    },
                },
            },
            DisposeHttpClient = true,
        });
    }

    private static DateTime Deadline() => TimeProvider.System.GetUtcNow().AddMinutes(2).UtcDateTime;
}
