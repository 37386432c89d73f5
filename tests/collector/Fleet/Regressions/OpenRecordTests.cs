using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Baselines;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>A record that is open hides nothing: what gets worse in another way, what is partly mended and what is sound beside it is told.</summary>
public sealed class OpenRecordTests
{
    // Certificates as "fingerprint names first-day last-day", seen on day 50; what is told as "rule happened detail".
    private const string Whole = "aa m,o,p 0 90";

    /// <summary>States of a host, one a poll, and all that is told of them.</summary>
    [Theory]
    // A further name is lost, as in the field.
    [InlineData($"{Whole} | bb m,p 10 100 | cc m 20 110", "names-lost Detected o | names-lost Changed o, p")]
    // Of two names one is back: so much is told, and that the new certificate is sound beside the one before it.
    [InlineData($"{Whole} | bb m 10 100 | cc m,p 20 110", "names-lost Detected o, p | replaced Detected new-key | names-lost Changed o")]
    [InlineData($"{Whole} | bb m 10 100 | cc m,o,p 20 110", "names-lost Detected o, p | replaced Detected new-key | names-lost Recovered o, p")]
    // A sound renewal of the one with fewer names.
    [InlineData($"{Whole} | bb m,p 10 100 | cc m,p 40 130", "names-lost Detected o | replaced Detected new-key")]
    [InlineData($"{Whole} | bb m,p 10 100 | cc m,p 40 130 | dd m,p 45 140", "names-lost Detected o | replaced Detected new-key | replaced Detected new-key")]
    // Another name takes the place of the one that is lost.
    [InlineData($"{Whole} | bb m,p 10 100 | cc m,o 20 110", "names-lost Detected o | names-lost Changed p")]
    // What was offered since counts too, until all that was asked for is back.
    [InlineData("aa m,o 0 90 | bb m,q 10 100 | cc m 20 110", "names-lost Detected o | names-lost Changed o, q")]
    [InlineData("aa m,o 0 90 | bb m,q 10 100 | cc m,o 20 110", "names-lost Detected o | names-lost Recovered o")]
    // An older pair is put back while names are lost; the one from before that is the remedy.
    [InlineData($"{Whole} | bb m,p 10 150 | cc m,p 5 120", "names-lost Detected o | ends-sooner Detected older 120")]
    [InlineData($"{Whole} | bb m,p 10 150 | cc m,p -9 60", "names-lost Detected o | ends-sooner Detected older 60")]
    [InlineData($"{Whole} | bb m,p 10 150 | cc m -9 60", "names-lost Detected o | names-lost Changed o, p | ends-sooner Detected older 60")]
    [InlineData($"{Whole} | bb m,p 10 150 | {Whole}", "names-lost Detected o | names-lost Recovered o")]
    [InlineData($"{Whole} | bb m,p 10 150 | cc m,p -9 60 | {Whole}", "names-lost Detected o | ends-sooner Detected older 60 | names-lost Recovered o | ends-sooner Recovered older 60")]
    // The older one is replaced by one that is older still, then by a better one that is not good enough.
    [InlineData("aa m 0 90 | bb m -9 80 | cc m -19 70", "ends-sooner Detected older 80 | ends-sooner Changed older 70")]
    [InlineData("aa m 0 90 | bb m -9 60 | cc m -8 80", "ends-sooner Detected older 60 | replaced Detected new-key | ends-sooner Changed older 80")]
    [InlineData("aa m 0 365 | bb m 10 100 | cc m 20 110", "ends-sooner Detected sooner 100 | replaced Detected new-key | ends-sooner Changed sooner 110")]
    [InlineData("aa m,o 0 365 | bb m 10 100", "names-lost Detected o | ends-sooner Detected sooner 100")]
    public async Task Certificate_ReplacedAgain_IsTold(string states, string told)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var state in states.Split(" | ")) await host.PollAsync(Certified(state));
        Assert.Equal(told, await ToldAsync(host));
    }

    [Theory]
    [InlineData("3.0.19 | 3.0.18 | 3.0.17", "downgrade Detected 3.0.18 | downgrade Changed 3.0.17")]
    [InlineData("3.0.19 | 3.0.17 | 3.0.18", "downgrade Detected 3.0.17 | downgrade Changed 3.0.18")]
    [InlineData("3.0.19 | 3.0.17 | 3.0.17", "downgrade Detected 3.0.17")]
    [InlineData("3.0.19 | 3.0.17 | 3.0.18 | 3.0.19", "downgrade Detected 3.0.17 | downgrade Changed 3.0.18 | downgrade Recovered 3.0.18")]
    public async Task OpenSsl_ChangedAgain_IsTold(string versions, string told)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var version in versions.Split(" | ")) await host.PollAsync(OfVersion(version));
        Assert.Equal(told, await ToldAsync(host));
    }

    /// <summary>What is off, each with the place that says so.</summary>
    [Theory]
    [InlineData("- | POP3S=-B- | POP3S=server.tab:3", "service-disabled Detected POP3S -B- | service-disabled Changed POP3S server.tab:3")]
    [InlineData("- | POP3S=-B- | POP3S=-B-,SMTPS=-X-", "service-disabled Detected POP3S -B- | service-disabled Detected SMTPS -X-")]
    [InlineData("- | POP3S=-B-,SMTPS=-X- | SMTPS=-X-", "service-disabled Detected POP3S -B- | service-disabled Detected SMTPS -X- | service-disabled Recovered POP3S -B-")]
    public async Task Service_SwitchedOffInAnotherWay_IsTold(string states, string told)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var state in states.Split(" | ")) await host.PollAsync(Off(state));
        Assert.Equal(told, await ToldAsync(host));
    }

    /// <summary>Results of one check as "reason items": W a warning, N a notice.</summary>
    [Theory]
    [InlineData("P | W missing a | W missing a, b", "sample Detected missing a | sample Changed missing a, b")]
    [InlineData("P | W missing a, b | W missing b", "sample Detected missing a, b | sample Changed missing b")]
    [InlineData("P | W missing a | W foreign a", "sample Detected missing a | sample Changed foreign a")]
    [InlineData("P | W missing a | N missing a | P", "sample Detected missing a | sample Changed missing a | sample Recovered missing a")]
    public async Task Check_WorseInAnotherWay_IsTold(string states, string told)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var state in states.Split(" | ")) await host.PollAsync(Judged(state));
        Assert.Equal(told, await ToldAsync(host));
    }

    [Fact]
    public async Task Check_WhoseDaysGoBy_ShowsThemWithoutAnEvent()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Judged("P"));
        for (var left = 9; left > 5; left--)
        {
            var state = Judged("W missing a").With(Facts.Check("other", left % 2 == 0 ? CheckStatus.Pass : CheckStatus.Notice));
            state.CheckResults.Single(result => result.CheckId == Sample).Parameters["days_left"] = $"{left}";
            await host.PollAsync(state);
        }

        Assert.Single(await host.EventsAsync(), record => record.RuleId == Sample);
        Assert.Equal("6", (await host.Store.FindRegressionAsync("mx1", 1, default))!.Evidence.Parameters["days_left"]);
    }

    [Fact]
    public async Task Expiry_OfAnotherCertificate_IsTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var state in (string[])["aa P", "aa 14", "bb 14", "bb 14"]) await host.PollAsync(Expiring(state));
        Assert.Equal(
            "certificate-expiry-soon Detected within-14-days | replaced Detected same-key | certificate-expiry-soon Changed within-14-days", await ToldAsync(host));
    }

    /// <summary>A renewal that was appended to the file, where XMail does not serve it: the end comes nearer all the same. Of one threshold watchers are told once.</summary>
    [Fact]
    public async Task Expiry_WhoseReasonNamesNoThreshold_IsShown()
    {
        await using var host = await RecordedHost.CreateAsync();
        var appended = Expiring("aa 14");
        appended.CheckResults.Single(result => result.CheckId == Expiry).Reason = "renewal-appended";
        appended.CheckResults.Single(result => result.CheckId == Expiry).Parameters["days_left"] = "12";
        foreach (var state in (Diagnosis[])[Expiring("aa P"), Expiring("aa 14"), appended]) await host.PollAsync(state);
        Assert.Equal("certificate-expiry-soon Detected within-14-days", await ToldAsync(host));
        Assert.Equal("certificate-expiry-soon renewal-appended", await ShownAsync(host));
    }

    [Fact]
    public async Task CannotBeTold_OfAFurtherCheck_IsTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var states in (string[])["PP", "iP", "ii", "Pi"])
            await host.PollAsync(Facts.Healthy().With(Facts.Check("one", StatusOf(states[0])), Facts.Check("two", StatusOf(states[1]))));
        Assert.Equal(
            "cannot-be-told Detected one | cannot-be-told Changed one, two | cannot-be-told Changed two", await ToldAsync(host));

        static CheckStatus StatusOf(char letter) => letter is 'i' ? CheckStatus.Inconclusive : CheckStatus.Pass;
    }

    [Fact]
    public async Task HostUnreachable_ForAnotherReason_IsToldAndItsCountGoesOnWithout()
    {
        await using var host = await RecordedHost.CreateAsync(polling: new PollingOptions { UnreachableAfter = 1 });
        await host.PollAsync(Facts.Healthy());
        foreach (var reason in (string[])[PollFailure.Refused, PollFailure.Refused, PollFailure.TimedOut, PollFailure.TimedOut]) await host.FailAsync(reason);
        Assert.Equal("host-unreachable Detected refused | host-unreachable Changed timed-out", await ToldAsync(host));
        Assert.Equal("4", (await host.Store.FindRegressionAsync("mx1", 1, default))!.Evidence.Parameters["count"]);
    }

    [Fact]
    public async Task Record_ThatIsToldAnew_ShowsWhatDiffersNowAndSinceWhen()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Certified(Whole));
        await host.PollAsync(Certified("bb m,p 10 100"));
        await host.PollAsync(Certified("cc m 20 110"));
        var record = Assert.Single(await host.OpenAsync());
        Assert.Equal(("hosts/mx1/snapshots/1", "hosts/mx1/snapshots/3"), (record.Before, record.After));
        Assert.Equal(("m, o, p", "m"), (record.Changes[0].Before, record.Changes[0].After));
    }

    /// <summary>Who acknowledged knew of what was told then; of less of the same he knows too.</summary>
    [Theory]
    [InlineData("cc m 20 110", false)]
    [InlineData("cc m,o 20 110", false)]
    [InlineData("cc m,p 40 130", true)]
    public async Task Acknowledgement_HoldsForWhatWasTold(string next, bool holds)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Certified(Whole));
        await host.PollAsync(Certified("bb m,p 10 100"));
        await host.AcknowledgeAsync(1);
        await host.PollAsync(Certified(next));
        Assert.Equal(holds, Assert.Single(await host.OpenAsync()).Acknowledgement is not null);
    }

    [Fact]
    public async Task Acknowledgement_OfTwoLostNames_HoldsWhileOneIsBack()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var state in (string[])[Whole, "bb m 10 100"]) await host.PollAsync(Certified(state));
        await host.AcknowledgeAsync(1);
        await host.PollAsync(Certified("cc m,p 20 110"));
        Assert.NotNull(Assert.Single(await host.OpenAsync()).Acknowledgement);
    }

    /// <summary>A renewal that puts right what no record was open about yet is a renewal as any other.</summary>
    [Fact]
    public async Task Renewal_AfterALossThatDidNotCountYet_IsTold()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { OpenAfter = 2, OpenWindow = 3 });
        foreach (var state in (string[])["aa m,o 0 90", "bb m,q 10 100", "cc m,o 20 110"]) await host.PollAsync(Certified(state));
        Assert.Equal("replaced Detected new-key", await ToldAsync(host));
    }

    /// <summary>An agent that makes up names at each poll is not remembered without end, nor what was asked for forgotten for it.</summary>
    [Fact]
    public async Task Names_MadeUpAtEachPoll_AreNotKeptWithoutEnd()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Certified("aa m,o 0 90"));
        for (var poll = 0; poll < 5; poll++)
            await host.PollAsync(Certified($"{poll} m,{string.Join(',', Enumerable.Range(0, 900).Select(name => $"n{poll}-{name}"))} 10 100"));
        Assert.True((await host.Store.ListStandingsAsync("mx1", default)).Sum(standing => standing.CalculateSize()) < 64 * 1024);
        Assert.StartsWith("names-lost o, n0-0,", await ShownAsync(host), StringComparison.Ordinal);
        await host.PollAsync(Certified("bb m,o 10 100"));
        Assert.Equal("", await ShownAsync(host));
    }

    /// <summary>Another version of the agent says the same with one parameter more; a line of a file moves.</summary>
    [Theory]
    [InlineData("added", "1", "", "")]
    [InlineData("location", "openssl.cnf:31", "location", "openssl.cnf:30")]
    [InlineData("count", "1", "count", "2")]
    public async Task Check_ThatTellsNoMore_KeepsItsAcknowledgement(string name, string value, string nameBefore, string valueBefore)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Judged("P"));
        await host.PollAsync(With(Judged("W missing a, b"), nameBefore, valueBefore));
        await host.AcknowledgeAsync(1);
        await host.PollAsync(With(Judged("W missing a"), name, value));
        Assert.NotNull(Assert.Single(await host.OpenAsync()).Acknowledgement);
    }

    [Theory]
    [InlineData("added", "1", "", "")]
    [InlineData("location", "openssl.cnf:31", "location", "openssl.cnf:30")]
    public async Task Check_ThatTellsTheSame_IsNotToldAgain(string name, string value, string nameBefore, string valueBefore)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Judged("P"));
        await host.PollAsync(With(Judged("W missing a"), nameBefore, valueBefore));
        await host.PollAsync(With(Judged("W missing a"), name, value));
        Assert.Equal("sample Detected missing a", await ToldAsync(host));
        Assert.Equal(value, (await host.Store.FindRegressionAsync("mx1", 1, default))!.Evidence.Parameters[name]);
    }

    /// <summary>A host that is down is silent in many ways: who knows of it need not say so again, and may take his time to say so.</summary>
    [Fact]
    public async Task HostUnreachable_InAnotherWay_IsStillKnown()
    {
        await using var host = await RecordedHost.CreateAsync(polling: new PollingOptions { UnreachableAfter = 1 });
        await host.PollAsync(Facts.Healthy());
        await host.FailAsync(PollFailure.Refused);
        var shown = await host.EtagAsync(1);
        await host.FailAsync(PollFailure.Refused);
        Assert.Equal(shown, await host.EtagAsync(1));
        await host.AcknowledgeAsync(1);
        await host.FailAsync(PollFailure.TimedOut);
        Assert.NotNull(Assert.Single(await host.OpenAsync()).Acknowledgement);
        await host.FailAsync(PollFailure.AnotherAgent);
        Assert.Null(Assert.Single(await host.OpenAsync()).Acknowledgement);
    }

    /// <summary>Of a check that the collector does not know the words of the agent are all that there is to see.</summary>
    [Fact]
    public async Task Etag_OfWhatTheHostSays_ChangesWithItsWords()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Judged("P"));
        await host.PollAsync(Said("harmless"));
        var shown = await host.EtagAsync(1);
        await host.PollAsync(Said("harmful"));
        Assert.NotEqual(shown, await host.EtagAsync(1));

        static Diagnosis Said(string message)
        {
            var state = Judged("W missing a");
            state.CheckResults.Single(result => result.CheckId == Sample).Message = message;
            state.KeyMaterial.ServerCertificate.File.Path = $"/mail/{message}.cert";
            return state;
        }
    }

    private static Diagnosis With(Diagnosis state, string name, string value)
    {
        if (name.Length > 0) state.CheckResults.Single(result => result.CheckId == Sample).Parameters[name] = value;
        state.KeyMaterial.ServerCertificate.File.Path += $".{name}{value.Replace(':', '-')}";
        return state;
    }
}
