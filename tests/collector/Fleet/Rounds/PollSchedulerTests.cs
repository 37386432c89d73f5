using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Rounds;

/// <summary>Polling by schedule, in a whole collector with real agents.</summary>
public sealed class PollSchedulerTests
{
    private static readonly PollingOptions Often = new()
    {
        Interval = TimeSpan.FromSeconds(1),
        Deadline = TimeSpan.FromMinutes(5),
        Concurrency = 2,
        UnreachableAfter = 2,
    };

    [Fact]
    public async Task Host_WhenAdded_IsPolledAtOnceAndAgain()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var collector = await RunningCollector.StartAsync(Often);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually(async () => (await HostAsync(collector, "mx1")).Verdict is Verdict.ServerOnly && agent.Calls >= 3);
    }

    [Fact]
    public async Task Hosts_BesideManyThatHang_ArePolledAllTheSame()
    {
        await using var hanging = await ScriptedAgent.StartAsync();
        hanging.Hang();
        await using var agent = await ScriptedAgent.StartAsync();
        await using var collector = await RunningCollector.StartAsync(Often);
        // More of them than may be under way together, each for five minutes.
        for (var n = 0; n < 6; n++) await collector.AddAsync($"dead{n}", hanging.Address);
        await Eventually(() => Task.FromResult(hanging.Calls == 6));
        await collector.AddAsync("mx1", agent.Address);
        await Eventually(() => Task.FromResult(agent.Calls >= 3));
        Assert.Equal(6, hanging.Calls);
    }

    [Fact]
    public async Task DiagnoseHost_WhileAScheduledPollHangs_IsAnsweredAtOnce()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.Hang();
        await using var collector = await RunningCollector.StartAsync(Often);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually(() => Task.FromResult(agent.Calls == 1));
        agent.Say(Facts.Healthy());
        Assert.Equal(Verdict.ServerOnly, (await collector.DiagnoseAsync("mx1")).Verdict);
        Assert.Equal(0, (await HostAsync(collector, "mx1")).ConsecutiveFailures);
    }

    [Fact]
    public async Task DiagnoseHost_ByManyAtOnce_KeepsTheOrderAndCountsEach()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var collector = await RunningCollector.StartAsync();
        await collector.AddAsync("mx1", agent.Address);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => collector.DiagnoseAsync("mx1")));
        var snapshot = Assert.Single((await collector.Fleet.ListSnapshotsAsync(new ListSnapshotsRequest { Parent = "hosts/mx1" })).Snapshots);
        // The scheduled first poll may have been displaced.
        Assert.InRange(snapshot.PollCount, 20, 21);
    }

    [Fact]
    public async Task Host_WithANewAddress_IsPolledThereAtOnce()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var collector = await RunningCollector.StartAsync();
        await collector.AddAsync("mx1", "127.0.0.1:1");
        await Eventually(async () => (await HostAsync(collector, "mx1")).ConsecutiveFailures == 1);
        await collector.Fleet.UpdateHostAsync(new UpdateHostRequest { Host = new Host { Name = "hosts/mx1", Address = agent.Address } });
        await Eventually(async () => (await HostAsync(collector, "mx1")).Reachability is Reachability.Reachable);
    }

    [Fact]
    public async Task Host_ThatStaysAway_IsUnreachableAndRecovers()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var collector = await RunningCollector.StartAsync(Often);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually(() => Task.FromResult(agent.Calls >= 1));
        agent.Answer = _ => throw new InvalidOperationException();
        await Eventually(async () => (await collector.RegressionsAsync("rule_id = host-unreachable AND state = OPEN")).Count == 1);
        agent.Say(Facts.Healthy());
        await Eventually(async () => (await collector.RegressionsAsync("rule_id = host-unreachable AND state = RECOVERED")).Count == 1);
    }

    [Fact]
    public async Task Host_OfAClockThatWasAhead_IsPolledOnItsIntervalAndInOrder()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        var clock = new ShiftedClock { Shift = TimeSpan.FromHours(1) };
        await using var collector = await RunningCollector.StartAsync(Often, time: clock);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually(async () => (await HostAsync(collector, "mx1")).LastPollTime is not null);
        clock.Shift = TimeSpan.Zero;
        var (calls, last) = (agent.Calls, (await HostAsync(collector, "mx1")).LastPollTime);
        agent.Say(Facts.Mismatched());

        await Eventually(() => Task.FromResult(agent.Calls >= calls + 3));

        var regression = Assert.Single(await collector.RegressionsAsync("state = OPEN"));
        Assert.True(regression.DetectTime >= last);
        // The same from the start on, where nothing but the history is known.
        await collector.RestartAsync();
        calls = agent.Calls;
        await Eventually(() => Task.FromResult(agent.Calls >= calls + 3));
    }

    [Fact]
    public async Task Host_ThatWasStoredWithoutAWordToTheScheduler_IsPolledAfterAWhile()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var collector = await RunningCollector.StartAsync(time: new ShiftedClock { Haste = 1000 });
        var host = RecordedHost.Make("mx1");
        host.Host.Address = agent.Address;
        await collector.Store.AddHostAsync(host, default);

        await Eventually(() => Task.FromResult(agent.Calls >= 1));
    }

    private static async Task<Host> HostAsync(RunningCollector collector, string id) =>
        (await collector.Fleet.GetHostAsync(new GetHostRequest { Name = $"hosts/{id}" })).Host;

    // Waits as long as it takes; a condition that never holds ends with the test run's own limit.
    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds()) await Task.Delay(50, limit.Token);
    }
}
