using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Regressions;

/// <summary>The rules over facts that no check carries.</summary>
public sealed class FactRuleTests
{
    [Fact]
    public async Task Certificate_RenewedWithItsKey_IsOneChangeAndNoRegression()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(Renewed());

        var change = Assert.Single(await host.RegressionsAsync());
        Assert.Equal(
            (RuleIds.CertificateReplaced, RegressionKind.Change, RegressionState.Recovered, Severity.Notice),
            (change.RuleId, change.Kind, change.State, change.Severity));
        Assert.Contains(change.Changes, c => c.FieldPath == "key_material.server_certificate.chain[0].not_after_time");
    }

    [Fact]
    public async Task Certificate_RenewedBeforeItsKey_IsTheMismatchAndThenTheChange()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        var torn = Mismatched();
        torn.KeyMaterial.ServerCertificate.Chain[0] = Renewed().KeyMaterial.ServerCertificate.Chain[0];
        torn.KeyMaterial.PrivateKey.SpkiSha256 = "11";
        await host.PollAsync(torn);
        Assert.Equal(Key, Assert.Single(await host.RegressionsAsync()).RuleId);

        await host.PollAsync(Renewed());
        Assert.Equal([Key, RuleIds.CertificateReplaced], (await host.RegressionsAsync()).Select(r => r.RuleId));
        Assert.Empty(await host.OpenAsync());
    }

    [Theory]
    [InlineData("3.0.18", "3.0.19", RegressionKind.Change, RuleIds.OpenSslVersionUpgrade)]
    [InlineData("3.0.19", "3.0.18", RegressionKind.Regression, RuleIds.OpenSslVersionDowngrade)]
    public async Task OpenSsl_ChangingItsVersion_IsOneRecordOfItsKind(string before, string after, RegressionKind kind, string rule)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(WithVersion(before));
        await host.PollAsync(WithVersion(after));
        var record = Assert.Single(await host.RegressionsAsync());
        Assert.Equal((kind, rule, "open_ssl.effective_version"), (record.Kind, record.RuleId, record.Changes[0].FieldPath));
    }

    [Fact]
    public async Task Agent_OfAnotherVersion_IsAChange()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        var newer = Healthy();
        newer.AgentVersion = "0.2.0";
        await host.PollAsync(newer);
        var record = Assert.Single(await host.RegressionsAsync());
        Assert.Equal((RegressionKind.Change, RuleIds.AgentVersionChanged), (record.Kind, record.RuleId));
    }

    [Theory]
    [InlineData("3.0.19", "3.0.18", true)]
    [InlineData("3.0.19", "1.1.1w", true)]
    [InlineData("1.0.2zh", "1.0.2z", true)]
    [InlineData("1.0.2z", "1.0.2zh", false)]
    [InlineData("3.0.9", "3.0.19", false)]
    [InlineData("3.0.19", "", false)]
    [InlineData("", "1.0.2k", false)]
    public async Task OpenSsl_ChangingItsVersion_OpensWhereItIsLower(string before, string after, bool opens)
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(WithVersion(before));
        await host.PollAsync(WithVersion(after));
        Assert.Equal(opens, (await host.OpenAsync()).Any(r => r.RuleId == RuleIds.OpenSslVersionDowngrade));
    }

    [Fact]
    public async Task OpenSsl_BackToItsVersion_Recovers()
    {
        await using var host = await RecordedHost.CreateAsync();
        foreach (var version in (string[])["3.0.19", "3.0.18", "", "3.0.19"]) await host.PollAsync(WithVersion(version));
        Assert.Equal(RegressionState.Recovered, Assert.Single(await host.RegressionsAsync()).State);
    }

    [Fact]
    public async Task OpenSsl_NewerThanBeforeItWentDown_IsOneChange()
    {
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { RecoverAfter = 2 });
        foreach (var version in (string[])["3.0.18", "3.0.17", "3.0.19", "3.0.19", "3.0.19"]) await host.PollAsync(WithVersion(version));
        Assert.Equal(
            [RuleIds.OpenSslVersionDowngrade, RuleIds.OpenSslVersionUpgrade], (await host.RegressionsAsync()).Select(r => r.RuleId));
        Assert.Empty(await host.OpenAsync());
    }

    [Fact]
    public async Task Service_SwitchedOffAndOn_OpensAndRecovers()
    {
        await using var host = await RecordedHost.CreateAsync();
        await host.PollAsync(Healthy());
        await host.PollAsync(WithoutPop3S(InstallationSource.Process));
        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((RuleIds.ServiceDisabled, "POP3S", Severity.Warning), (regression.RuleId, regression.Subject, regression.Severity));
        await host.PollAsync(Healthy());
        Assert.Empty(await host.OpenAsync());
    }

    [Fact]
    public async Task Service_OffOnlyByArgumentsThatWereNotKnownBefore_OpensNothing()
    {
        await using var host = await RecordedHost.CreateAsync();
        var assumed = Healthy();
        assumed.TlsConfig.ArgumentsSource = InstallationSource.Assumed;
        await host.PollAsync(assumed);
        await host.PollAsync(WithoutPop3S(InstallationSource.Process));
        Assert.Empty(await host.RegressionsAsync());
    }

    [Fact]
    public async Task Host_FailingSeveralTimes_OpensOnceAndRecoversAtTheFirstAnswer()
    {
        await using var host = await RecordedHost.CreateAsync(polling: new PollingOptions { UnreachableAfter = 3 });
        var good = await host.PollAsync(Healthy());
        await host.FailAsync();
        await host.FailAsync();
        Assert.Empty(await host.OpenAsync());
        await host.FailAsync();
        await host.FailAsync();
        var regression = Assert.Single(await host.OpenAsync());
        Assert.Equal((RuleIds.HostUnreachable, good), (regression.RuleId, regression.LastGoodTime.ToDateTimeOffset()));
        Assert.Equal((4, Reachability.Unreachable), ((await host.HostAsync()).ConsecutiveFailures, (await host.HostAsync()).Reachability));

        await host.PollAsync(Healthy());
        Assert.Equal(RegressionState.Recovered, Assert.Single(await host.RegressionsAsync()).State);
        Assert.Equal(0, (await host.HostAsync()).OpenRegressionCount);
    }

    [Fact]
    public async Task Host_ThatNeverAnswered_OpensWithoutALastGoodTime()
    {
        await using var host = await RecordedHost.CreateAsync(polling: new PollingOptions { UnreachableAfter = 1 });
        await host.FailAsync();
        Assert.Null(Assert.Single(await host.OpenAsync()).LastGoodTime);
    }

    private static Diagnosis WithVersion(string version)
    {
        var diagnosis = Healthy();
        diagnosis.OpenSsl.EffectiveVersion = version;
        return diagnosis;
    }

    private static Diagnosis WithoutPop3S(InstallationSource source)
    {
        var diagnosis = Healthy();
        diagnosis.TlsConfig.ArgumentsSource = source;
        diagnosis.TlsConfig.Services[0].Enabled = false;
        diagnosis.TlsConfig.Services[0].Expected = Expected.NotOffered;
        diagnosis.TlsConfig.Services[0].Source = "argument 1: -B-";
        return diagnosis;
    }
}
