using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Baselines;

namespace XMailFleet.Collector.Tests.Fleet.Assessment;

/// <summary>What is accepted is exactly what was shown: it is measured against from then on, and nothing else is.</summary>
public sealed class AcceptedBaselineTests
{
    private const string Whole = "aa m,o,p 0 90";

    /// <summary>A life of states; "!rule" accepts the open record of a rule as it is shown then. At the end, what open records show.</summary>
    [Theory]
    [InlineData($"{Whole} | bb m,p 10 100 | !names-lost", "")]
    [InlineData($"{Whole} | bb m,p 10 100 | !names-lost | cc m,p 40 130", "")]
    [InlineData($"{Whole} | bb m,p 10 100 | !names-lost | cc m 40 130", "names-lost p")]
    [InlineData($"{Whole} | bb m,p 10 100 | cc m 40 130 | !names-lost", "")]
    [InlineData($"{Whole} | bb m,p 10 100 | cc m 40 130 | !names-lost | dd m,p 45 140 | ee m 48 150", "names-lost p")]
    [InlineData($"{Whole} | bb m,p 10 100 | !names-lost | cc m,o,p 40 130 | dd m,p 45 140", "names-lost o")]
    // The accepted certificate itself comes back, after one that ends sooner.
    [InlineData($"{Whole} | bb m,p 10 100 | !names-lost | {Whole}", "ends-sooner older 90")]
    [InlineData($"{Whole} | bb m,p 10 100 | !names-lost | {Whole} | bb m,p 10 100", "")]
    // Who accepts the names says nothing of the dates, and the other way round.
    [InlineData($"{Whole} | bb m,p -9 60 | !names-lost", "ends-sooner older 60")]
    [InlineData($"{Whole} | bb m,p -9 60 | !names-lost | cc m -5 70", "ends-sooner older 70 | names-lost p")]
    [InlineData($"{Whole} | bb m,p -9 60 | !ends-sooner", "names-lost o")]
    [InlineData($"{Whole} | bb m,p -9 60 | !ends-sooner | cc m,p -19 55", "ends-sooner older 55 | names-lost o")]
    [InlineData($"{Whole} | bb m,p -9 60 | !ends-sooner | !names-lost | cc m,p -19 55", "ends-sooner older 55")]
    [InlineData($"{Whole} | bb m,p 10 150 | !names-lost | cc m,p 5 120", "ends-sooner older 120")]
    [InlineData($"{Whole} | bb m,q 10 150 | !names-lost | cc m 20 160", "names-lost q")]
    public Task Certificate_Accepted(string life, string shown) => LiveAsync(life, Certified, shown);

    [Theory]
    [InlineData("3.0.19 | 3.0.18 | !downgrade", "")]
    [InlineData("3.0.19 | 3.0.18 | !downgrade | 3.0.17", "downgrade 3.0.17")]
    [InlineData("3.0.19 | 3.0.17 | 3.0.18 | !downgrade | 3.0.17", "downgrade 3.0.17")]
    [InlineData("3.0.19 | 3.0.17 | !downgrade | 3.0.18 | 3.0.17", "downgrade 3.0.17")]
    public Task OpenSsl_Accepted(string life, string shown) => LiveAsync(life, OfVersion, shown);

    [Theory]
    [InlineData("- | POP3S=-B- | !service-disabled | POP3S=-B-,SMTPS=-X-", "service-disabled SMTPS -X-")]
    [InlineData("- | POP3S=-B- | !service-disabled | POP3S=server.tab:3", "")]
    [InlineData("- | POP3S=-B- | !service-disabled | - | POP3S=-B-", "service-disabled POP3S -B-")]
    public Task Service_Accepted(string life, string shown) => LiveAsync(life, Off, shown);

    [Theory]
    [InlineData("P | W missing a, b | !sample | W missing a, b", "")]
    [InlineData("P | W missing a, b | !sample | W missing b", "")]
    [InlineData("P | W missing a, b | !sample | W missing b | W missing a, b", "sample missing a, b")]
    [InlineData("P | W missing a | !sample | W missing a, b", "sample missing a, b")]
    [InlineData("P | W missing a | !sample | W missing a, b | W missing a", "")]
    [InlineData("P | W missing a | !sample | W foreign a", "sample foreign a")]
    [InlineData("P | W missing a | !sample | N missing a | W missing a", "sample missing a")]
    [InlineData("P | N missing a | !sample | N missing a, b", "sample missing a, b")]
    // What was bad from the start was accepted by nobody, and is measured by its status alone.
    [InlineData("W missing a | W missing a, b", "")]
    public Task Check_Accepted(string life, string shown) => LiveAsync(life, Judged, shown);

    [Theory]
    [InlineData("aa P | aa 14 | !certificate-expiry-soon | aa 7", "certificate-expiry-soon within-7-days")]
    [InlineData("aa P | aa 14 | !certificate-expiry-soon | bb 14", "certificate-expiry-soon within-14-days")]
    public Task Expiry_Accepted(string life, string shown) => LiveAsync(life, Expiring, shown);

    /// <summary>Another version of the agent says the same with one parameter more, or a line of a file moves, or fewer are counted.</summary>
    [Theory]
    [InlineData("location=policy.cnf:30 count=2", "location=policy.cnf:31 count=2", "")]
    [InlineData("location=policy.cnf:30 count=2", "location=policy.cnf:30 count=1", "")]
    [InlineData("count=2", "location=policy.cnf:30 count=2", "")]
    [InlineData("count=2", "count=3", "sample missing a")]
    [InlineData("location=policy.cnf:30", "location=other.cnf:30", "sample missing a")]
    public Task Check_AcceptedWithParameters(string accepted, string later, string shown) => LiveAsync($"P | {accepted} | !sample | {later}", Counted, shown);

    [Fact]
    public async Task Accept_OfWhatTellsSomethingElseThanWasShown_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Certified(Whole));
        await host.PollAsync(Certified("bb m,p 10 100"));
        var shown = await host.EtagAsync(1);
        await host.PollAsync(Certified("cc m 20 110"));
        var refusal = await Assert.ThrowsAsync<FleetException>(() => host.AcceptAsync(1, shown));
        Assert.Equal(FleetErrorKind.FailedPrecondition, refusal.Kind);
        Assert.Contains("tells something else", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.Japanese);
        Assert.Equal("names-lost o, p", await ShownAsync(host));

        await host.AcceptAsync(1, await host.EtagAsync(1));
        Assert.Equal("", await ShownAsync(host));
    }

    [Fact]
    public async Task Accept_AfterARenewalThatTellsTheSame_AcceptsIt()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Certified(Whole));
        await host.PollAsync(Certified("bb m,p 10 100"));
        var shown = await host.EtagAsync(1);
        await host.PollAsync(Certified("cc m,p 40 130"));
        await host.AcceptAsync(1, shown);
        Assert.Equal("", await ShownAsync(host));
    }

    [Fact]
    public async Task Accept_OfARecordThatDoesNotTellTheNewestAnswer_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Certified(Whole));
        await host.PollAsync(Certified("bb m,p 10 100"));
        // As an answer leaves it that found no room to be recorded.
        await host.RewriteAsync(1, stored => stored.Evidence.Parameters["names"] = "another");
        var refusal = await Assert.ThrowsAsync<FleetException>(() => host.AcceptAsync(1));
        Assert.Contains("as its record tells it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_OfWhatTellsSomethingElseThanWasShown_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(OfVersion("3.0.19"));
        await host.PollAsync(OfVersion("3.0.18"));
        var shown = await host.EtagAsync(1);
        await host.PollAsync(OfVersion("3.0.17"));
        var regressions = new FleetRegressions(host.Store, host.Time);
        var request = new AcknowledgeRegressionRequest { Name = "hosts/mx1/regressions/1", Etag = shown };
        await Assert.ThrowsAsync<FleetException>(() => regressions.AcknowledgeAsync(request, "users/ann", default));
        Assert.Null(Assert.Single(await host.OpenAsync()).Acknowledgement);
    }

    /// <summary>A history in which one certificate was all that was known, while names are lost or not yet.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task History_OfOneBaseline_GoesOn(int polls)
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var state in new[] { Whole, "bb m,p 10 100" }.Take(polls)) await host.PollAsync(Certified(state));
        await host.ForgetStandingsAsync(standing => standing.RuleId == RuleIds.CertificateReplaced && standing.Subject.Length > 0);
        foreach (var aside in (CheckStatus[])[CheckStatus.Pass, CheckStatus.NotApplicable, CheckStatus.Pass])
        {
            await host.PollAsync(Certified("bb m,p 10 100").With(Facts.Check("aside", aside)));
            Assert.Equal("names-lost o", await ShownAsync(host));
        }

        await host.PollAsync(Certified("cc m 20 110"));
        Assert.Equal("names-lost o, p", await ShownAsync(host));
        await host.PollAsync(Certified(Whole));
        Assert.Equal("", await ShownAsync(host));
    }

    private static Diagnosis Counted(string text)
    {
        if (text is "P") return Judged("P");
        var state = Judged("W missing a");
        foreach (var pair in text.Split(' ').Select(pair => pair.Split('='))) state.CheckResults.Single(result => result.CheckId == Sample).Parameters[pair[0]] = pair[1];
        state.KeyMaterial.ServerCertificate.File.Path = $"/mail/{text}.cert";
        return state;
    }

    private static async Task LiveAsync(string life, Func<string, Diagnosis> make, string shown)
    {
        await using var host = await RecordedHost.CreateAsync();
        var state = "";
        foreach (var step in life.Split(" | "))
        {
            if (step[0] is '!') await host.AcceptAsync((await host.OpenAsync()).Single(open => open.RuleId.EndsWith(step[1..], StringComparison.Ordinal)));
            else await host.PollAsync(make(state = step));
        }

        Assert.Equal(shown, await ShownAsync(host));
        // It is not forgotten, and the same answer once more says nothing new.
        await host.RestartAsync();
        await host.PollAsync(make(state).With(Facts.Check("aside", CheckStatus.Pass)));
        Assert.Equal(shown, await ShownAsync(host));
    }
}
