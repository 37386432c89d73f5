using XMailFleet.Collector.Options;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Regressions;

public sealed class CheckRegressionTests
{
    /// <summary>
    /// A life of one check, a letter a poll, and what is left of it: how many regressions there are and whether the last
    /// one is open. P pass, N notice, W warning, E error, i inconclusive, - not applicable, · not reported.
    /// </summary>
    [Theory]
    [InlineData("E", 0, false)] // broken when it was added: the verdict tells
    [InlineData("EP", 0, false)]
    [InlineData("EPE", 1, true)]
    [InlineData("PP", 0, false)]
    [InlineData("PE", 1, true)]
    [InlineData("PW", 1, true)]
    [InlineData("PN", 1, true)]
    [InlineData("WE", 1, true)]
    [InlineData("PEP", 1, false)]
    [InlineData("WEW", 1, false)] // as good as it was
    [InlineData("PEW", 1, true)] // better, but worse than it was
    [InlineData("PWE", 1, true)] // one condition that got worse, not two
    [InlineData("PiE", 1, true)]
    [InlineData("PiP", 0, false)]
    [InlineData("iE", 0, false)] // never was well as far as anybody knows
    [InlineData("PEi", 1, true)] // unknown is not good
    [InlineData("PEiP", 1, false)]
    [InlineData("PE-", 1, false)] // switched off: it cannot be there any more
    [InlineData("PE-E", 1, true)] // the same again
    [InlineData("P-E", 1, true)]
    [InlineData("-E", 1, true)] // a configuration was switched on that does not work
    [InlineData("-N", 0, false)]
    [InlineData("E-E", 0, false)]
    [InlineData("PE·", 1, true)] // an older agent does not say that it is well
    [InlineData("P·E", 1, true)]
    [InlineData("·E", 0, false)] // a newer agent's check is newly judged
    public async Task Check_OverALife_LeavesRegressions(string life, int count, bool open)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var status in life) await host.PollAsync(WithStatus(status));

        var regressions = await host.RegressionsAsync();
        Assert.Equal(count, regressions.Count);
        Assert.Equal(open, regressions.Any(regression => regression.State is RegressionState.Open));
    }

    [Fact]
    public async Task Regression_AfterInconclusivePolls_NamesTheLastPollThatWasWell()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(WithStatus('P'));
        var good = await host.PollAsync(WithStatus('P'));
        await host.PollAsync(WithStatus('i'));
        await host.PollAsync(WithStatus('i'));
        var bad = await host.PollAsync(WithStatus('E'));

        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal(good, regression.LastGoodTime.ToDateTimeOffset());
        Assert.Equal(bad, regression.DetectTime.ToDateTimeOffset());
        Assert.Equal(("hosts/mx1/snapshots/1", "hosts/mx1/snapshots/3"), (regression.Before, regression.After));
    }

    [Fact]
    public async Task Regression_ThatGetsBetterAndWorse_FollowsTheSeverity()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var status in "PWE") await host.PollAsync(WithStatus(status));
        Assert.Equal(Severity.Error, Assert.Single(await host.OpenAsync()).Severity);
        await host.PollAsync(WithStatus('W'));
        Assert.Equal(Severity.Warning, Assert.Single(await host.OpenAsync()).Severity);
    }

    [Fact]
    public async Task Regression_ComingBackWithinTheWindow_IsCountedAsTheSame()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var status in "PEPEPE") await host.PollAsync(WithStatus(status));
        Assert.Equal(3, Assert.Single(await host.RegressionsAsync()).OccurrenceCount);
    }

    [Fact]
    public async Task Regression_ComingBackLater_IsANewOne()
    {
        await using var host = await RecordedHost.CreateAsync(new PollingOptions { ReopenWindow = TimeSpan.FromMinutes(5) });
        foreach (var status in "PEP") await host.PollAsync(WithStatus(status));
        host.Wait(TimeSpan.FromMinutes(5));
        await host.PollAsync(WithStatus('E'));
        Assert.Equal([1, 1], (await host.RegressionsAsync()).Select(regression => regression.OccurrenceCount));
    }

    [Fact]
    public async Task Check_WithNewSubjectInError_Opens()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy().With(Check("chain", CheckStatus.Pass, "leaf")));
        await host.PollAsync(Healthy().With(Check("chain", CheckStatus.Pass, "leaf"), Check("chain", CheckStatus.Error, "issuer")));
        Assert.Equal("issuer", Assert.Single(await host.OpenAsync()).Subject);
        await host.PollAsync(Healthy().With(Check("chain", CheckStatus.Pass, "leaf")));
        Assert.Empty(await host.OpenAsync());
    }

    [Fact]
    public async Task Check_NotApplicableForAReasonOfItsOwn_StaysOpen()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(WithStatus('P'));
        await host.PollAsync(WithStatus('E'));
        await host.PollAsync(Healthy().With(Check("sample", CheckStatus.NotApplicable, "", "server-not-running")));
        Assert.Single(await host.OpenAsync());
    }

    private static Diagnosis WithStatus(char status)
    {
        var diagnosis = Healthy();
        if (status is '·') return diagnosis;
        return diagnosis.With(Check("sample", status switch
        {
            'P' => CheckStatus.Pass,
            'N' => CheckStatus.Notice,
            'W' => CheckStatus.Warning,
            'E' => CheckStatus.Error,
            'i' => CheckStatus.Inconclusive,
            _ => CheckStatus.NotApplicable,
        }));
    }
}
