using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>What a replaced certificate is told as, and what is told of its end.</summary>
public sealed class RenewalTests
{
    private const string Expiry = "certificate-expiry-soon";
    private const long Now = 1_780_000_000;
    private const long Day = 86_400;

    /// <summary>Names, first and last day of a certificate and of the one that follows it, and what that is told as.</summary>
    [Theory]
    [InlineData("a.example", 0, 90, "a.example", 60, 150, RuleIds.CertificateReplaced, RegressionKind.Change, "new-key")]
    [InlineData("a.example", 0, 90, "a.example,b.example", 60, 150, RuleIds.CertificateReplaced, RegressionKind.Change, "new-key")]
    [InlineData("a.example", 0, 90, "*.example", 60, 150, RuleIds.CertificateReplaced, RegressionKind.Change, "new-key")]
    [InlineData("A.example", 0, 90, "a.EXAMPLE", 60, 150, RuleIds.CertificateReplaced, RegressionKind.Change, "new-key")]
    [InlineData("a.example,b.example", 0, 90, "a.example", 60, 150, RuleIds.CertificateNamesLost, RegressionKind.Regression, "lost")]
    [InlineData("*.example", 0, 90, "a.example", 60, 150, RuleIds.CertificateNamesLost, RegressionKind.Regression, "lost")]
    [InlineData("a.b.example", 0, 90, "*.example", 60, 150, RuleIds.CertificateNamesLost, RegressionKind.Regression, "lost")]
    [InlineData("a.example", 0, 365, "a.example", 60, 150, RuleIds.CertificateEndsSooner, RegressionKind.Regression, "sooner")]
    [InlineData("a.example", 0, 90, "a.example", -90, 30, RuleIds.CertificateEndsSooner, RegressionKind.Regression, "older")]
    public async Task Certificate_Replaced_IsToldAsOneRecord(
        string names, int start, int end, string newNames, int newStart, int newEnd, string rule, RegressionKind kind, string reason)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(With("aa", "11", names, start, end));
        await host.PollAsync(With("bb", "33", newNames, newStart, newEnd));
        var record = Assert.Single(await host.RegressionsAsync());
        Assert.Equal((rule, kind), (record.RuleId, record.Kind));
        Assert.Equal(reason, (await host.Store.FindRegressionAsync("mx1", 1, default))!.Evidence.Reason);
        Assert.StartsWith("key_material.server_certificate.chain[0].", record.Changes[0].FieldPath);
    }

    /// <summary>Either is accepted by itself, so either is told.</summary>
    [Fact]
    public async Task OlderCertificate_WithFewerNames_IsToldAsBoth()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(With("aa", "11", "a.example,b.example", 0, 90));
        await host.PollAsync(With("bb", "33", "a.example", -90, 30));
        Assert.Equal([RuleIds.CertificateNamesLost, RuleIds.CertificateEndsSooner], (await host.OpenAsync()).Select(record => record.RuleId));
    }

    [Fact]
    public async Task NamesLost_ThenRenewedWithThem_RecoversAndIsTheChange()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(With("aa", "11", "a.example,b.example", 0, 90));
        await host.PollAsync(With("bb", "33", "a.example", 60, 150));
        await host.PollAsync(With("cc", "44", "a.example,b.example", 61, 151));
        Assert.Equal(
            [(RuleIds.CertificateNamesLost, RegressionState.Recovered), (RuleIds.CertificateReplaced, RegressionState.Recovered)],
            (await host.RegressionsAsync()).Select(record => (record.RuleId, record.State)));
    }

    [Fact]
    public async Task Certificate_NearingItsEnd_IsToldOnceAThresholdAndThenExpired()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var reason in new[] { "pass", "within-30-days", "within-14-days", "within-14-days", "within-7-days", "within-3-days", "within-1-day", "expired", "expired" })
            await host.PollAsync(Ending("aa", reason));

        var records = await host.RegressionsAsync();
        Assert.Equal([Expiry, "certificate-expired"], records.Select(record => record.RuleId));
        Assert.Equal([RegressionState.Recovered, RegressionState.Open], records.Select(record => record.State));
        Assert.Equal(RegressionEventKind.Superseded, records[0].Events[^1].Kind);
        // Five thresholds, the end of the warning, and the expiry.
        Assert.Equal(7, (await host.EventsAsync()).Count);
    }

    [Fact]
    public async Task Threshold_OfACertificateThatIsPutBack_IsNotToldAgain()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Ending("aa", "pass"));
        await host.PollAsync(Ending("aa", "within-14-days"));
        await host.PollAsync(Ending("bb", "pass"));
        host.Wait(TimeSpan.FromDays(2));
        var told = (await host.EventsAsync()).Count(record => record.RuleId == Expiry);
        await host.PollAsync(Ending("aa", "within-14-days"));
        Assert.Equal(told, (await host.EventsAsync()).Count(record => record.RuleId == Expiry));
        var record = Assert.Single(await host.OpenAsync(), record => record.RuleId == Expiry);
        Assert.Equal(2, record.OccurrenceCount);

        await host.PollAsync(Ending("aa", "within-7-days"));
        Assert.Equal(told + 1, (await host.EventsAsync()).Count(record => record.RuleId == Expiry));
    }

    [Fact]
    public async Task Threshold_NewlyJudged_IsNotToldAgainWhenTheCertificateIsPutBack()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Ending("aa", "within-14-days"));
        Assert.Equal(RegressionKind.NewlyJudged, Assert.Single(await host.EventsAsync()).Kind);
        await host.PollAsync(Ending("bb", "pass"));
        await host.PollAsync(Ending("aa", "within-14-days"));
        Assert.Single(await host.EventsAsync(), record => record.RuleId == Expiry);
    }

    [Fact]
    public async Task Threshold_PassedWhileTheStatusStaysTheSame_IsToldAlsoWhereTheFirstPollFoundItNear()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Ending("aa", "within-14-days"));
        Assert.Empty(await host.RegressionsAsync());
        await host.PollAsync(Ending("aa", "within-7-days"));
        Assert.Equal((Expiry, Severity.Warning), (Assert.Single(await host.OpenAsync()).RuleId, (await host.OpenAsync())[0].Severity));
    }

    [Fact]
    public async Task Threshold_ThatWaversWithTheClock_IsToldOnce()
    {
        await using var host = await RecordedHost.CreateAsync();
        for (var n = 0; n < 6; n++) await host.PollAsync(Ending("aa", n % 2 == 0 ? "pass" : "within-30-days"));
        Assert.Single(await host.EventsAsync(), record => record.State is RegressionState.Open);
        Assert.Single(await host.RegressionsAsync());
    }

    private static Diagnosis With(string fingerprint, string spki, string names, int start, int end)
    {
        var diagnosis = Healthy();
        diagnosis.CollectTime = new Timestamp { Seconds = Now + (61 * Day) };
        var leaf = Leaf(fingerprint, spki, Now + (end * Day));
        leaf.NotBeforeTime = new Timestamp { Seconds = Now + (start * Day) };
        leaf.SubjectAlternativeNames.AddRange(names.Split(','));
        diagnosis.KeyMaterial.ServerCertificate.Chain[0] = leaf;
        diagnosis.KeyMaterial.PrivateKey.SpkiSha256 = spki;
        return diagnosis;
    }

    private static Diagnosis Ending(string fingerprint, string reason)
    {
        var diagnosis = Healthy();
        diagnosis.KeyMaterial.ServerCertificate.Chain[0].Sha256Fingerprint = fingerprint;
        return reason is "expired"
            ? diagnosis.With(Check(Expiry, CheckStatus.NotApplicable), Check("certificate-expired", CheckStatus.Error, "", "expired"))
            : diagnosis.With(Check(Expiry, StatusOf(reason), "", reason), Check("certificate-expired", CheckStatus.Pass));
    }

    private static CheckStatus StatusOf(string reason) => reason switch
    {
        "pass" => CheckStatus.Pass,
        "within-30-days" => CheckStatus.Notice,
        _ => CheckStatus.Warning,
    };
}
