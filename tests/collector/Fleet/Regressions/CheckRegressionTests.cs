using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

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

        var regressions = (await host.RegressionsAsync()).Where(record => record.Kind is RegressionKind.Regression).ToList();
        Assert.Equal(count, regressions.Count);
        Assert.Equal(open, regressions.Any(regression => regression.State is RegressionState.Open));
        Assert.Equal(open ? 1 : 0, (await host.HostAsync()).OpenRegressionCount);
    }

    /// <summary>The same letters, and every record that is left, in order: R regression, r recovery, u unknown, n newly judged.</summary>
    [Theory]
    [InlineData("E", "")]
    [InlineData("EP", "r")] // never was a regression, and is well now
    [InlineData("EN", "r")]
    [InlineData("NP", "")]
    [InlineData("EPE", "rR")]
    [InlineData("PEP", "R")] // its end is the regression's own
    [InlineData("Pi", "u")]
    [InlineData("PiPi", "u")] // counted as the same
    [InlineData("PiE", "uR")]
    [InlineData("PEi", "Ru")] // the regression still stands, and nobody can tell
    [InlineData("i", "")]
    [InlineData("iE", "n")]
    [InlineData("iP", "")]
    [InlineData("·E", "n")]
    [InlineData("·W", "n")]
    [InlineData("·N", "")]
    [InlineData("·EP", "nr")]
    [InlineData("·WE", "nR")]
    [InlineData("-i", "")]
    public async Task Check_OverALife_LeavesRecordsOfTheirKind(string life, string kinds)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var status in life) await host.PollAsync(WithStatus(status));
        Assert.Equal(kinds, string.Concat((await host.RegressionsAsync()).Select(record => record.Kind switch
        {
            RegressionKind.Regression => 'R',
            RegressionKind.Recovery => 'r',
            RegressionKind.Unknown => 'u',
            RegressionKind.NewlyJudged => 'n',
            _ => '?',
        })));
    }

    [Fact]
    public async Task Unknown_OfSeveralChecksOfAnArea_IsOneRecordUntilItCanBeTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy().With(Check("one", CheckStatus.Pass), Check("two", CheckStatus.Warning)));
        var told = await host.PollAsync(Healthy().With(Check("one", CheckStatus.Pass), Check("two", CheckStatus.Warning)));
        await host.PollAsync(Healthy().With(Check("one", CheckStatus.Inconclusive), Check("two", CheckStatus.Inconclusive)));
        var unknown = Assert.Single(await host.OpenAsync());
        Assert.Equal(("cannot-be-told", "other", Severity.Notice), (unknown.RuleId, unknown.Subject, unknown.Severity));
        Assert.Equal(told, unknown.LastGoodTime.ToDateTimeOffset());
        Assert.Equal(0, (await host.HostAsync()).OpenRegressionCount);

        await host.PollAsync(Healthy().With(Check("one", CheckStatus.Pass), Check("two", CheckStatus.Warning)));
        Assert.Empty(await host.OpenAsync());
    }

    [Fact]
    public async Task Recovery_OfWhatWasOnlyAConsequence_IsNotToldBesideItsCause()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Mismatched().With(Check("probe-tls", CheckStatus.Error, "POP3S 127.0.0.1:995")));
        await host.PollAsync(Healthy().With(Check("probe-tls", CheckStatus.Pass, "POP3S 127.0.0.1:995")));
        var recovery = Assert.Single(await host.RegressionsAsync());
        Assert.Equal((Key, RegressionKind.Recovery, Severity.Error), (recovery.RuleId, recovery.Kind, recovery.Severity));
    }

    [Fact]
    public async Task Changes_OfARegression_BeginWithWhatTheRuleIsAbout()
    {
        await using var host = await RecordedHost.CreateAsync();
        var before = Healthy();
        before.KeyMaterial.PrivateKey.File = new FileFacts { Path = "/mail/server.key", ModifyTime = new() { Seconds = 1 } };
        await host.PollAsync(before);
        var after = Mismatched();
        after.KeyMaterial.PrivateKey.File = new FileFacts { Path = "/mail/server.key", ModifyTime = new() { Seconds = 2 } };
        await host.PollAsync(after);
        var paths = Assert.Single(await host.OpenAsync()).Changes.Select(change => change.FieldPath).ToList();
        Assert.Equal(["key_material.pairing", "key_material.private_key.spki_sha256"], paths[..2]);
        Assert.Equal("key_material.private_key.file.modify_time", paths[^1]);
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
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { ReopenWindow = TimeSpan.FromMinutes(5) });
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
