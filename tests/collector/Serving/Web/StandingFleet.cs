using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>
/// A collector over real agents whose hosts were as they are when they were added: with an expired certificate, with a key that does
/// not fit, with a certificate that is about to expire, and sound.
/// </summary>
public sealed class StandingFleet : IAsyncLifetime
{
    private readonly Dictionary<string, RealAgent> _agents = [];
    private RunningCollector? _collector;
    private WebVisitor? _visitor;

    public FleetService.FleetServiceClient Fleet => _collector!.Fleet;

    /// <summary>A browser in which a viewer is signed in.</summary>
    public HttpClient Http => _visitor!.Http;

    /// <summary>HOST:PORT of FleetService.</summary>
    public string GrpcAddress => _collector!.Channel.Target;

    public MailRoot MailRootOf(string host) => _agents[host].MailRoot;

    public async Task InitializeAsync()
    {
        _collector = await RunningCollector.StartAsync();
        _visitor = await _collector.VisitAsync(Role.Viewer);
        await AddAsync("expired", MailRoot.Full(-400, -240));
        await AddAsync("broken", MailRoot.Full(-1, 300).Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem));
        await AddAsync("warned", MailRoot.Full(-80, 10));
        await AddAsync("sound", MailRoot.Full(-1, 300));
    }

    public async Task AddAsync(string host, MailRoot mailRoot)
    {
        _agents[host] = await RealAgent.StartAsync(mailRoot);
        await _collector!.AddAsync(host, _agents[host].Address);
        await DiagnoseAsync(host);
    }

    public Task<Diagnosis> DiagnoseAsync(string host) => _collector!.DiagnoseAsync(host);

    public async Task DisposeAsync()
    {
        _visitor?.Dispose();
        if (_collector is not null) await _collector.DisposeAsync();
        foreach (var agent in _agents.Values) await agent.DisposeAsync();
    }
}
