using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.History;

/// <summary>Real collectors on one PostgreSQL: killed, frozen, and with the database restarted under them.</summary>
[Collection(PostgresTests.Name)]
[Trait("Needs", "postgresql")]
public sealed class SharedHistoryTests(PostgresFixture postgres) : IAsyncLifetime, IDisposable
{
    private const int Hosts = 6;

    private readonly List<ScriptedAgent> _agents = [];
    private readonly List<CollectorProcess> _collectors = [];
    private readonly ScratchDirectory _directory = new();
    private string _database = "";

    public async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        for (var n = 0; n < Hosts; n++) _agents.Add(await ScriptedAgent.StartAsync(isEnrolled: true));
    }

    public async Task DisposeAsync()
    {
        foreach (var collector in _collectors) collector.Dispose();
        foreach (var agent in _agents) await agent.DisposeAsync();
    }

    // xunit calls DisposeAsync, which ends the collectors, before this.
    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Hosts_OfACollectorThatIsKilled_ArePolledByTheOther()
    {
        var (first, second) = (await StartAsync(), await StartAsync());
        await AddHostsAsync(first);
        await PolledAsync();
        await BreakAsync(second);
        await first.KillAsync();
        await PolledAsync();
        await MendAsync(second);
        await AssertOpenedAsync(second, times: 1);
    }

    [Fact]
    public async Task Hosts_OfACollectorThatIsFrozenPastItsLease_AreToldOnce()
    {
        var (first, second, third) = (await StartAsync(), await StartAsync(), await StartAsync());
        await AddHostsAsync(first);
        await PolledAsync();
        await first.FreezeAsync();
        await BreakAsync(second);
        await postgres.Server.CrashAsync();
        await postgres.Server.StartAsync();
        await PolledAsync();
        await MendAsync(second);
        await first.ThawAsync();
        await third.KillAsync();
        await PolledAsync();
        await BreakAsync(first);
        await MendAsync(second);
        await AssertOpenedAsync(first, times: 2);
        Assert.Equal(0, await first.TerminateAsync());
    }

    [Fact]
    public async Task Agents_AreListenedToByTheCollectorThatHoldsTheirHost()
    {
        _agents.ForEach(agent => agent.OffersStream = true);
        var first = await StartAsync(pollInterval: "1h");
        await AddHostsAsync(first);
        await EventuallyAsync(() => Task.FromResult(_agents.All(agent => agent.Streams == 1)));
        // Takes half of the hosts over, which the first one gives back.
        var second = await StartAsync(pollInterval: "1h");
        await EventuallyAsync(() => Task.FromResult(
            _agents.Count(agent => agent.StreamsBegun == 2) == Hosts / 2 && _agents.All(agent => agent.Streams == 1)));

        await first.KillAsync();

        await EventuallyAsync(() => Task.FromResult(_agents.All(agent => agent is { StreamsBegun: 2, Streams: 1 })));
        _agents.ForEach(agent => agent.Say(Facts.Mismatched()));
        _agents.ForEach(agent => agent.Tell());
        await EventuallyAsync(async () => (await RegressionsAsync(second, "OPEN")).Count == Hosts);
    }

    [Fact]
    public async Task Hosts_OfACollectorWhoseClockWasAhead_ArePolledByTheOther()
    {
        await using var plain = await ScriptedAgent.StartAsync();
        var polling = new PollingOptions { Interval = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(2) };
        var ahead = await RunningCollector.StartAsync(polling, time: new ShiftedClock { Shift = TimeSpan.FromHours(1) }, database: _database);
        var key = ahead.WrappingKey;
        await using (ahead)
        {
            await ahead.AddAsync("mx0", plain.Address);
            await EventuallyAsync(async () =>
                (await ahead.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx0" })).Host.LastPollTime is not null);
        }

        var calls = plain.Calls;
        await using var other = await RunningCollector.StartAsync(polling, database: _database, wrappingKey: key);

        await EventuallyAsync(() => Task.FromResult(plain.Calls >= calls + 3));
    }

    private async Task<CollectorProcess> StartAsync(string pollInterval = "1s")
    {
        // Each has a directory of its own, and the key that all of them need.
        var own = Directory.CreateDirectory(_directory.PathOf($"{_collectors.Count}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        if (_collectors.Count > 0) File.Copy(Path.Combine(_directory.PathOf("0"), "wrapping.key"), Path.Combine(own, "wrapping.key"));
        var collector = await CollectorProcess.StartAsync(
            own, "--database", _database, "--lease", "2s", "--poll-interval", pollInterval);
        _collectors.Add(collector);
        return collector;
    }

    private async Task AddHostsAsync(CollectorProcess collector)
    {
        for (var n = 0; n < Hosts; n++)
        {
            var host = await collector.AddAsync($"mx{n}", _agents[n].Address);
            await collector.Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = host.Name });
        }
    }

    // Every host once more, and after that again: a poll that was under way when this began is not the one that counts.
    private async Task PolledAsync()
    {
        var calls = _agents.Select(agent => agent.Calls).ToList();
        await EventuallyAsync(() => Task.FromResult(_agents.Zip(calls).All(pair => pair.First.Calls >= pair.Second + 2)));
    }

    private async Task BreakAsync(CollectorProcess asked)
    {
        _agents.ForEach(agent => agent.Say(Facts.Mismatched()));
        await EventuallyAsync(async () => (await RegressionsAsync(asked, "OPEN")).Count == Hosts);
    }

    private async Task MendAsync(CollectorProcess asked)
    {
        _agents.ForEach(agent => agent.Say(Facts.Healthy()));
        await EventuallyAsync(async () => (await RegressionsAsync(asked, "RECOVERED")).Count == Hosts);
    }

    private static async Task AssertOpenedAsync(CollectorProcess asked, int times)
    {
        var regressions = await RegressionsAsync(asked, "RECOVERED");
        Assert.Equal(Hosts, regressions.Select(regression => regression.Host).Distinct().Count());
        Assert.All(regressions, regression => Assert.Equal(times, regression.OccurrenceCount));
        Assert.All(regressions, regression => Assert.Equal(2 * times, regression.Events.Count));
    }

    private static async Task<IReadOnlyList<Regression>> RegressionsAsync(CollectorProcess asked, string state) =>
        (await asked.Fleet.ListRegressionsAsync(
            new ListRegressionsRequest { Parent = "hosts/-", Filter = $"rule_id = {Facts.Key} AND state = {state}" })).Regressions;

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await holds()) await Task.Delay(100, limit.Token);
    }
}
