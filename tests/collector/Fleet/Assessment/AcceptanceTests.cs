using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Assessment;

/// <summary>States that a person says are meant.</summary>
public sealed class AcceptanceTests
{
    private const string Soon = "certificate-expiry-soon";

    public static TheoryData<string, string, Func<Diagnosis>> Meant => new()
    {
        { RuleIds.ServiceDisabled, "POP3S", SwitchedOff },
        { RuleIds.OpenSslVersionDowngrade, "", OlderOpenSsl },
        { RuleIds.CertificateNamesLost, "", () => Certified("bb", "mail.example.test") },
        { Key, "", Mismatched },
        { "server-key-mode", "", () => Healthy().With(Check("server-key-mode", CheckStatus.Warning)) },
        { Soon, "", () => Expiring(14) },
    };

    [Theory, MemberData(nameof(Meant))]
    public async Task Accepted_State_IsWhatTheHostIsMeasuredAgainst(string rule, string subject, Func<Diagnosis> state)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Before());
        await host.PollAsync(state());
        var open = Assert.Single(await host.OpenAsync());
        Assert.Equal((rule, subject), (open.RuleId, open.Subject));

        var accepted = await AcceptAsync(host, open.Name);
        Assert.Equal((RegressionState.Recovered, 0), (accepted.State, (await host.HostAsync()).OpenRegressionCount));
        Assert.Equal((RegressionEventKind.Accepted, "users/ann", "on purpose"), (accepted.Events[^1].Kind, accepted.Events[^1].Author, accepted.Events[^1].Note));

        // Judged again, because something else differs; after a restart as well.
        await host.PollAsync(state());
        await host.PollAsync(state().With(Check("sample", CheckStatus.Pass)));
        await host.RestartAsync();
        await host.PollAsync(state());
        Assert.Equal(accepted.Name, Assert.Single(await host.RegressionsAsync()).Name);
        Assert.Equal(2, (await host.EventsAsync()).Count);
    }

    [Fact]
    public async Task Accepted_ServiceOffOnAndOffAgain_IsARegressionOfItsOwn()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(SwitchedOff());
        await AcceptAsync(host, "hosts/mx1/regressions/1");
        await host.PollAsync(Healthy());
        await host.PollAsync(SwitchedOff());
        var open = Assert.Single(await host.OpenAsync());
        Assert.Equal(("hosts/mx1/regressions/2", 1), (open.Name, open.OccurrenceCount));
    }

    [Fact]
    public async Task Accepted_OpenSslOlderThanAnUpgradeBefore_StaysAccepted()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var version in (string[])["3.0.18", "3.0.19", "3.0.17"]) await host.PollAsync(OfVersion(version));
        await AcceptAsync(host, Assert.Single(await host.OpenAsync()).Name);
        await host.PollAsync(OfVersion("3.0.17").With(Check("sample", CheckStatus.Pass)));
        Assert.Empty(await host.OpenAsync());

        static Diagnosis OfVersion(string version)
        {
            var diagnosis = Healthy();
            diagnosis.OpenSsl.EffectiveVersion = version;
            return diagnosis;
        }
    }

    [Fact]
    public async Task Accepted_CheckThatPassesLater_IsARecoveryRecord()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await AcceptAsync(host, "hosts/mx1/regressions/1");
        await host.PollAsync(Healthy());
        Assert.Equal([RegressionKind.Regression, RegressionKind.Recovery], (await host.RegressionsAsync()).Select(record => record.Kind));
    }

    [Fact]
    public async Task Accepted_WarningThatTurnsIntoAnError_IsToldAnew()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Healthy().With(Check(Key, CheckStatus.Warning)));
        await AcceptAsync(host, "hosts/mx1/regressions/1");
        await host.PollAsync(Mismatched());
        Assert.Equal(Severity.Error, Assert.Single(await host.OpenAsync()).Severity);
    }

    [Fact]
    public async Task Accepted_ExpiryOfOneThreshold_LeavesTheNextOneToBeTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Expiring(null));
        await host.PollAsync(Expiring(14));
        await AcceptAsync(host, "hosts/mx1/regressions/1");
        await host.PollAsync(Expiring(7));
        Assert.Equal("within-7-days", Assert.Single((await host.Store.ListEventsAsync(2, 10, default)).Select(e => e.Value.Evidence.Reason)));
    }

    [Fact]
    public async Task Accept_WhileOthersAreOpen_LeavesThemOpen()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        var state = SwitchedOff();
        state.OpenSsl.EffectiveVersion = "1.1.1w";
        await host.PollAsync(state);
        var meant = (await host.OpenAsync()).Single(open => open.RuleId == RuleIds.ServiceDisabled);
        await AcceptAsync(host, meant.Name);
        await host.PollAsync(state);
        Assert.Equal(RuleIds.OpenSslVersionDowngrade, Assert.Single(await host.OpenAsync()).RuleId);
        Assert.Equal(1, (await host.HostAsync()).OpenRegressionCount);
    }

    [Fact]
    public async Task Accept_OfWhatIsOver_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await AcceptAsync(host, "hosts/mx1/regressions/1");
        Assert.Contains("over already", await RefusalAsync(host, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_OfWhatTheLastAnswerDoesNotShow_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { RecoverAfter = 2 });
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        await host.PollAsync(Healthy());
        Assert.Contains("does not show", await RefusalAsync(host, 1), StringComparison.Ordinal);
        Assert.Single(await host.OpenAsync());
    }

    [Fact]
    public async Task Accept_OfACheckThatTheAgentNoLongerHas_EndsItAndAComebackIsTold()
    {
        await using var host = await RecordedHost.CreateAsync();
        var sound = Healthy().With(Check("sample", CheckStatus.Pass));
        var bad = Healthy().With(Check("sample", CheckStatus.Error));
        await host.PollAsync(sound);
        await host.PollAsync(bad);
        await host.PollAsync(Healthy());
        Assert.Single(await host.OpenAsync());

        await AcceptAsync(host, "hosts/mx1/regressions/1");
        await host.PollAsync(Healthy());
        Assert.Empty(await host.OpenAsync());

        await host.PollAsync(bad);
        Assert.Equal(RegressionKind.NewlyJudged, (await host.RegressionsAsync()).Single(record => record.Name.EndsWith("/2", StringComparison.Ordinal)).Kind);
    }

    [Fact]
    public async Task Accept_OfACheckMissingFromAnAnswerWithoutChecks_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Mismatched());
        var empty = Healthy();
        empty.CheckResults.Clear();
        await host.PollAsync(empty);
        Assert.Contains("does not show", await RefusalAsync(host, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_OfAnAgentThatDoesNotAnswer_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        while ((await host.OpenAsync()).Count == 0) await host.FailAsync();
        Assert.Contains("Acknowledge it instead", await RefusalAsync(host, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_OfWhatCannotBeTold_IsRefused()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Healthy().With(Check(Key, CheckStatus.Inconclusive)));
        Assert.Contains("Acknowledge it instead", await RefusalAsync(host, 1), StringComparison.Ordinal);
    }

    private static Task<Regression> AcceptAsync(RecordedHost host, string name) =>
        new FleetAcceptance(host.Store, new RegressionOptions(), host.Time)
            .AcceptAsync(new AcceptRegressionRequest { Name = name, Author = "ann", Note = "on purpose" }, "users/ann", default);

    private static async Task<string> RefusalAsync(RecordedHost host, int number)
    {
        var refusal = await Assert.ThrowsAsync<FleetException>(() => AcceptAsync(host, $"hosts/mx1/regressions/{number}"));
        Assert.Equal(FleetErrorKind.FailedPrecondition, refusal.Kind);
        Assert.NotNull(refusal.Japanese);
        return refusal.Message;
    }

    // What each of the states is worse than.
    private static Diagnosis Before() => Certified("aa", "mail.example.test", "imap.example.test")
        .With(Check("server-key-mode", CheckStatus.Pass), Check(Soon, CheckStatus.Pass));

    private static Diagnosis SwitchedOff()
    {
        var diagnosis = Before();
        diagnosis.TlsConfig.Services[0].Enabled = false;
        return diagnosis;
    }

    private static Diagnosis OlderOpenSsl()
    {
        var diagnosis = Before();
        diagnosis.OpenSsl.EffectiveVersion = "1.1.1w";
        return diagnosis;
    }

    private static Diagnosis Certified(string fingerprint, params string[] names)
    {
        var diagnosis = Healthy();
        var leaf = diagnosis.KeyMaterial.ServerCertificate.Chain[0];
        leaf.Sha256Fingerprint = fingerprint;
        leaf.SubjectAlternativeNames.AddRange(names);
        return diagnosis;
    }

    private static Diagnosis Expiring(int? days) => Before().With(days is null
        ? Check(Soon, CheckStatus.Pass)
        : Check(Soon, CheckStatus.Warning, "", $"within-{days}-days"));
}
