using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Simulator.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Access;

/// <summary>
/// Real agents and a real collector over thirteen months in steps of a day: certificates that live 30 days are renewed all the time, hosts are
/// off for long, clocks are wrong, the collector is restarted. Connections are kept meanwhile, since little time passes really.
/// </summary>
public sealed class ThirteenMonthsTests : IAsyncLifetime, IDisposable
{
    private const int Days = 402;

    private static readonly DateTimeOffset Start = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromDays(1);

    // A third of a life, the jitter, and a few steps in which a renewal may fail and be tried again.
    private static readonly TimeSpan OldestLeaf = TimeSpan.FromDays(15);

    private readonly ScratchDirectory _directory = new();
    private readonly SimulatedClock _time = new(Start);
    private readonly List<BelongingAgent> _agents = [];
    private readonly List<string> _faults = [];
    private readonly int _port = FreePort();
    private CollectorUnderTest _collector = null!;

    private string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public async Task InitializeAsync()
    {
        _collector = new CollectorUnderTest(Options(), _time, connector: null);
        await _collector.StartAsync();
        foreach (var id in new[] { "steady", "ahead", "behind", "away", "gone" }) _agents.Add(await AddAsync(id));
    }

    public async Task DisposeAsync()
    {
        foreach (var agent in _agents) await agent.DisposeAsync();
        await _collector.DisposeAsync();
    }

    // xunit calls DisposeAsync before this.
    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Fleet_OverThirteenMonths_RenewsItselfAndLosesNoPoll()
    {
        for (var day = 0; day < Days; day++)
        {
            await LiveAsync(day);
            await StepAsync(day);
        }

        Assert.Empty(_faults);
        // At a third of 30 days, and up to a tenth of that later; as often where the clock is wrong.
        Assert.All(_agents.Where(agent => agent.Id is "steady" or "ahead" or "behind"), agent => Assert.InRange(agent.Certificates, 31, 42));
        Assert.InRange(Agent("away").Certificates, 14, 22);
        await AssertGoneIsToldAsync();
    }

    private async Task LiveAsync(int day)
    {
        switch (day)
        {
            case 3: (Agent("ahead").Clock.Ahead, Agent("behind").Clock.Ahead) = (TimeSpan.FromDays(1), TimeSpan.FromDays(-1)); break;
            case 5: await Agent("gone").SwitchOffAsync(); break;
            case 60: await Agent("away").SwitchOffAsync(); break;
            case 60 + 213: await ReturnAsync(Agent("away")); break;
            // One that is switched off and on again, with a clock that is wrong.
            case 150: await Agent("behind").SwitchOffAsync(); await Agent("behind").SwitchOnAsync(); break;
        }

        if (day % 45 == 44)
        {
            await _collector.StopAsync();
            await _collector.StartAsync();
        }
    }

    // What it shows was over for months.
    private async Task ReturnAsync(BelongingAgent agent)
    {
        await agent.SwitchOnAsync();
        var key = agent.Leaf.SpkiSha256;
        await Eventually.HoldsAsync(() => Task.FromResult(agent.Leaf.NotAfter > _time.GetUtcNow()));
        Assert.Equal(key, agent.Leaf.SpkiSha256);
    }

    private async Task StepAsync(int day)
    {
        var now = _time.GetUtcNow() + Step;
        _time.Set(now);
        IReadOnlyList<Host> hosts = [];
        await Eventually.HoldsAsync(async () =>
            (hosts = await ListAsync()).All(host => host.LastPollTime is { } last && last.ToDateTimeOffset() >= now));
        foreach (var host in hosts)
        {
            var agent = Agent(host.Name["hosts/".Length..]);
            if (agent.IsOn ? host.ConsecutiveFailures > 0 : host.ConsecutiveFailures == 0)
                _faults.Add($"day {day}, {agent.Id}: {host.Reachability}, {host.ConsecutiveFailures} failures: {host.LastError}");
        }

        foreach (var agent in _agents.Where(agent => agent.IsOn))
            await Eventually.HoldsAsync(() => Task.FromResult(now - agent.Leaf.NotBefore < OldestLeaf));
    }

    // It is told on both sides, and comes back as a new one would.
    private async Task AssertGoneIsToldAsync()
    {
        var gone = Agent("gone");
        await gone.SwitchOnAsync();
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await gone.Collector.RenewAsync(new RenewRequest()));
        Assert.Equal(StatusCode.Unauthenticated, refusal.StatusCode);
        Assert.Contains("Enroll it again", refusal.Status.Detail, StringComparison.Ordinal);
        var poll = await Assert.ThrowsAsync<RpcException>(async () => await PollAsync());
        Assert.Contains("ended at 2027-01-31", poll.Status.Detail, StringComparison.Ordinal);

        await gone.SwitchOffAsync();
        await gone.EnrollAsync(_collector.Channel, Address);
        await gone.SwitchOnAsync();

        Assert.NotNull((await PollAsync()).Diagnosis);

        async Task<DiagnoseHostResponse> PollAsync() => await _collector.Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/gone" });
    }

    private async Task<BelongingAgent> AddAsync(string id)
    {
        var agent = new BelongingAgent(id, _time);
        await _collector.Fleet.CreateHostAsync(new CreateHostRequest { HostId = id, Host = new Host { Address = agent.Address } });
        await agent.EnrollAsync(_collector.Channel, Address);
        await agent.SwitchOnAsync();
        return agent;
    }

    private BelongingAgent Agent(string id) => _agents.Single(agent => agent.Id == id);

    private async Task<IReadOnlyList<Host>> ListAsync() => (await _collector.Fleet.ListHostsAsync(new ListHostsRequest())).Hosts;

    private CollectorOptions Options() => new()
    {
        Storage = new StorageOptions { DataDirectory = _directory.Path },
        Endpoints = new EndpointOptions { GrpcPort = _port, WebPort = 0, Socket = Path.Combine(_directory.Path, StateFiles.Socket) },
        // A little less than a step: at each everybody is due. A stream would be silent for the whole of it.
        Polling = new PollingOptions { Interval = Step - TimeSpan.FromMinutes(10), Jitter = 0, WatchAgents = false },
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
