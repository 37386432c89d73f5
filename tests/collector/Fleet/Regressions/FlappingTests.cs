using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>How many polls open and end a regression. P is a poll that found it well, E one that found it broken, i one that cannot tell. In lower
/// case polls that the agent prompted, a second apart; the others are a minute apart.</summary>
public sealed class FlappingTests
{
    [Theory]
    [InlineData(1, 1, "PE", true)]
    [InlineData(2, 2, "PE", false)]
    [InlineData(2, 2, "PEE", true)]
    [InlineData(2, 2, "PEPE", false)]
    [InlineData(2, 3, "PEPE", true)]
    [InlineData(2, 3, "PEPPE", false)]
    [InlineData(2, 2, "PEiE", true)] // what cannot tell counts for neither
    [InlineData(3, 3, "PEEPEE", false)]
    public async Task Regression_OpensAfterNOfMPolls(int after, int window, string life, bool opens)
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = after, OpenWindow = window });
        await LiveAsync(host, life);
        Assert.Equal(opens, (await host.OpenAsync()).Any(record => record.Kind is RegressionKind.Regression));
    }

    [Fact]
    public async Task Regression_OpenedAfterSeveralPolls_IsDatedByTheFirst()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = 3, OpenWindow = 3 });
        var good = await host.PollAsync(Healthy());
        var first = await host.PollAsync(Mismatched());
        await host.PollAsync(Mismatched());
        Assert.Empty(await host.RegressionsAsync());
        await host.PollAsync(Mismatched());
        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((good, first), (regression.LastGoodTime.ToDateTimeOffset(), regression.DetectTime.ToDateTimeOffset()));
        Assert.Equal(("hosts/mx1/snapshots/1", "hosts/mx1/snapshots/2"), (regression.Before, regression.After));
        Assert.Contains(regression.Changes, change => change.FieldPath == "key_material.pairing");
    }

    [Fact]
    public async Task Regression_OpenedAfterAnEarlierBlip_IsNotDatedByTheBlip()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = 2, OpenWindow = 3 });
        await LiveAsync(host, "PEPP");
        var first = await host.PollAsync(Mismatched());
        await host.PollAsync(Mismatched());
        Assert.Equal(first, Assert.Single(await host.OpenAsync()).DetectTime.ToDateTimeOffset());
    }

    [Theory]
    [InlineData(1, "PEP", true)]
    [InlineData(2, "PEP", false)]
    [InlineData(2, "PEPP", true)]
    [InlineData(2, "PEPEP", false)]
    [InlineData(3, "PEPPEPPP", true)]
    public async Task Regression_RecoversAfterGoodPollsInARow(int after, string life, bool recovers)
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { RecoverAfter = after });
        await LiveAsync(host, life);
        Assert.Equal(recovers, (await host.OpenAsync()).Count == 0);
    }

    [Fact]
    public async Task UnreachableHost_OneFailureBetweenTwoAnswers_IsNotAnsweredTwiceInARow()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { RecoverAfter = 2 });
        await host.PollAsync(Healthy());
        for (var poll = 0; poll < 3; poll++) await host.FailAsync();
        await host.PollAsync(Healthy());
        await host.FailAsync();
        await host.PollAsync(Healthy());
        Assert.Equal("host-unreachable", Assert.Single(await host.OpenAsync()).RuleId);
        await host.PollAsync(Healthy());
        Assert.Empty(await host.OpenAsync());
    }

    [Fact]
    public async Task WhatCannotBeTold_IsNotClearWhereItCannotBeToldOnceMore()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { RecoverAfter = 2 });
        await LiveAsync(host, "PiPiP");
        Assert.Equal(("cannot-be-told", 2), Assert.Single(await host.OpenAsync()) is var open ? (open.RuleId, open.OccurrenceCount) : default);
        await LiveAsync(host, "P");
        Assert.Empty(await host.OpenAsync());
    }

    [Fact]
    public async Task WhatCannotBeTold_IsNotClearByAnAnswerWithoutChecks()
    {
        await using var host = await RecordedHost.CreateAsync();
        await LiveAsync(host, "Pi");
        var empty = Healthy();
        empty.CheckResults.Clear();
        await host.PollAsync(empty);
        Assert.Equal("cannot-be-told", Assert.Single(await host.OpenAsync()).RuleId);
    }

    [Fact]
    public async Task Condition_ThatComesAndGoesAHundredTimes_IsOneRegressionWithACountAndAMark()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { FlappingAfter = 4, FlappingRecoverAfter = 5 });
        await LiveAsync(host, "P" + string.Concat(Enumerable.Repeat("EP", 100)));

        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((100, true), (regression.OccurrenceCount, regression.Flapping));
        Assert.Single(await host.RegressionsAsync());
        // Detected and recovered three times, then found to be flapping; the rest is counted in silence.
        Assert.Equal(7, (await host.EventsAsync()).Count);
        Assert.Equal(RegressionEventKind.Flapping, regression.Events[^1].Kind);

        await LiveAsync(host, "PPPP");
        Assert.Equal(RegressionState.Recovered, Assert.Single(await host.RegressionsAsync()).State);
        Assert.Equal(8, (await host.EventsAsync()).Count);
    }

    [Fact]
    public async Task Condition_OnItsWay_OutlivesARestart()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = 2, OpenWindow = 2 });
        await LiveAsync(host, "PE");
        await host.RestartAsync();
        await LiveAsync(host, "E");
        Assert.Single(await host.OpenAsync());
    }

    [Theory]
    [InlineData(1, "Pe", true)]
    [InlineData(2, "Pe", false)]
    [InlineData(2, "Peeeeeeeeee", false)] // ten polls in ten seconds are not two intervals
    [InlineData(2, "PepepepeP", false)]
    [InlineData(2, "PeE", true)]
    [InlineData(2, "PEeeee", true)]
    public async Task Regression_SeenByPromptedPolls_OpensNoFasterThanBySchedule(int after, string life, bool opens)
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = after, OpenWindow = after });
        await LiveAsync(host, life);
        Assert.Equal(opens, (await host.OpenAsync()).Count > 0);
    }

    [Fact]
    public async Task Regression_OfAHostThatIsAlwaysPrompted_OpensAfterTheIntervals()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = 2, OpenWindow = 2 });
        await LiveAsync(host, "P" + new string('e', 30));
        Assert.Empty(await host.OpenAsync());
        await LiveAsync(host, new string('e', 30));
        Assert.Single(await host.OpenAsync());
    }

    [Theory]
    [InlineData(1, "PEp", true)]
    [InlineData(2, "PEppppp", false)]
    [InlineData(2, "PEpP", true)]
    [InlineData(2, "PEpepep", false)]
    public async Task Regression_SeenGoneByPromptedPolls_RecoversNoFasterThanBySchedule(int after, string life, bool recovers)
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { RecoverAfter = after });
        await LiveAsync(host, life);
        Assert.Equal(recovers, (await host.OpenAsync()).Count == 0);
    }

    private static async Task LiveAsync(RecordedHost host, string life)
    {
        foreach (var status in life)
            await (char.IsLower(status) && status != 'i' ? host.PromptAsync : (Func<Diagnosis, Task>)host.PollAsync)(char.ToUpperInvariant(status) switch
            {
                'P' => Healthy(),
                'E' => Mismatched(),
                _ => Healthy().With(Check(Key, CheckStatus.Inconclusive)),
            });
    }
}
