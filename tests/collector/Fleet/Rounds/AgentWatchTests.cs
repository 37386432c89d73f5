using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Rounds;

/// <summary>Notices of agents, in a whole collector that polls by itself once a day.</summary>
public sealed class AgentWatchTests
{
    private static readonly PollingOptions Daily = new() { Interval = TimeSpan.FromDays(1), UnreachableAfter = 1 };

    [Fact]
    public async Task Notice_OfAnAgent_BringsThePollForward()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.OffersStream = true;
        await using var collector = await RunningCollector.StartAsync(Daily);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually.HoldsAsync(() => agent.Streams == 1 && agent.Calls >= 1);
        agent.Say(Facts.Mismatched());

        agent.Tell();

        await Eventually.HoldsAsync(async () => (await collector.RegressionsAsync("state = OPEN")).Count == 1);
        agent.Say(Facts.Healthy());
        agent.Tell();
        await Eventually.HoldsAsync(async () => (await collector.RegressionsAsync("state = RECOVERED")).Count == 1);
    }

    [Fact]
    public async Task Notices_WithoutEnd_PollOnceASecondAtMost()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.OffersStream = true;
        await using var collector = await RunningCollector.StartAsync(Daily);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually.HoldsAsync(() => agent.Streams == 1);
        var start = TimeProvider.System.GetTimestamp();

        while (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(4))
        {
            agent.Tell();
            await Task.Delay(10);
        }

        // The first poll, the one at the begin of the stream, and one a second; a slow machine makes fewer.
        Assert.InRange(agent.Calls, 2, 3 + TimeProvider.System.GetElapsedTime(start).TotalSeconds);
    }

    [Fact]
    public async Task Stream_ThatBreaks_IsTakenUpAgainAndWhatChangedMeanwhileIsSeen()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.OffersStream = true;
        await using var collector = await RunningCollector.StartAsync(Daily);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually.HoldsAsync(() => agent.Streams == 1 && agent.Calls >= 1);

        agent.Say(Facts.Mismatched());
        agent.BreakStreams();

        await Eventually.HoldsAsync(async () => (await collector.RegressionsAsync("state = OPEN AND rule_id = key-pair-mismatch")).Count == 1);
        Assert.Empty(await collector.RegressionsAsync("rule_id = host-unreachable"));
    }

    [Fact]
    public async Task PromptedPoll_ThatFails_CountsAsNone()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.OffersStream = true;
        await using var collector = await RunningCollector.StartAsync(Daily);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually.HoldsAsync(() => agent.Streams == 1 && agent.Calls >= 1);
        var calls = agent.Calls;
        agent.Answer = _ => throw new InvalidOperationException();

        agent.Tell();

        await Eventually.HoldsAsync(() => agent.Calls > calls);
        agent.Say(Facts.Mismatched());
        agent.Tell();
        await Eventually.HoldsAsync(async () => (await collector.RegressionsAsync("state = OPEN")).Count == 1);
        Assert.Empty(await collector.RegressionsAsync("rule_id = host-unreachable"));
    }

    [Fact]
    public async Task Host_RemovedOrMoved_IsListenedToNoMore()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var other = await ScriptedAgent.StartAsync();
        (agent.OffersStream, other.OffersStream) = (true, true);
        await using var collector = await RunningCollector.StartAsync(Daily);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually.HoldsAsync(() => agent.Streams == 1);

        await collector.Fleet.UpdateHostAsync(new UpdateHostRequest { Host = new Host { Name = "hosts/mx1", Address = other.Address } });
        await Eventually.HoldsAsync(() => agent.Streams == 0 && other.Streams == 1);
        await collector.Fleet.DeleteHostAsync(new DeleteHostRequest { Name = "hosts/mx1" });

        await Eventually.HoldsAsync(() => other.Streams == 0);
    }

    [Fact]
    public async Task Host_DeletedAndAddedAgainElsewhere_IsListenedToThere()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        await using var other = await ScriptedAgent.StartAsync();
        (agent.OffersStream, other.OffersStream) = (true, true);
        await using var collector = await RunningCollector.StartAsync(Daily);
        await collector.AddAsync("mx1", agent.Address);
        await Eventually.HoldsAsync(() => agent.Streams == 1);

        await collector.Fleet.DeleteHostAsync(new DeleteHostRequest { Name = "hosts/mx1" });
        await collector.AddAsync("mx1", other.Address);

        await Eventually.HoldsAsync(() => agent.Streams == 0 && other.Streams == 1);
    }

    [Fact]
    public async Task Agents_NotToBeWatched_AreOnlyPolled()
    {
        await using var agent = await ScriptedAgent.StartAsync();
        agent.OffersStream = true;
        await using var collector = await RunningCollector.StartAsync(Daily with { WatchAgents = false, Interval = TimeSpan.FromSeconds(1) });
        await collector.AddAsync("mx1", agent.Address);

        await Eventually.HoldsAsync(() => agent.Calls >= 3);

        Assert.Equal(0, agent.Streams);
    }
}
