using XMailFleet.Diagnosing.Checks.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Libraries;

public sealed class OpenSslPolicyProtocolCheckTests
{
    [Theory]
    [InlineData("", "", "", CheckStatus.Pass, "limited")]
    [InlineData("TLSv1.2", "", "", CheckStatus.Pass, "limited")]
    [InlineData("TLSv1", "", "", CheckStatus.Pass, "limited")]
    [InlineData("SSLv3", "", "", CheckStatus.Pass, "limited")]
    [InlineData("TLSv1.3", "", "", CheckStatus.Warning, "tls-1-3-only")]
    [InlineData("", "", "TLSv1.2", CheckStatus.Warning, "tls-1-3-only")]
    [InlineData("TLSv1.2", "TLSv1.2", "", CheckStatus.Notice, "no-tls-1-3")]
    [InlineData("", "", "TLSv1.3", CheckStatus.Notice, "no-tls-1-3")]
    [InlineData("TLSv1.3", "TLSv1.2", "", CheckStatus.Error, "none-allowed")]
    [InlineData("", "", "TLSv1.2,TLSv1.3", CheckStatus.Error, "none-allowed")]
    [InlineData("", "TLSv1.1", "", CheckStatus.Error, "none-allowed")]
    [InlineData("", "SSLv3", "", CheckStatus.Error, "none-allowed")]
    public void Judge_LimitsAtLevelTwo_AreJudged(string min, string max, string disabled, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts => SetLimits(facts.OpenSsl.Policy, min, max, disabled)));

    [Theory]
    [InlineData("3.0.19", 0, CheckStatus.Error, "outdated-only")]
    [InlineData("1.1.1w", 1, CheckStatus.Error, "outdated-only")]
    public void Judge_OldVersionsUsable_SaysThatOnlyTheyAre(string version, int level, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts =>
        {
            facts.OpenSsl.EffectiveVersion = version;
            facts.OpenSsl.Policy.SecurityLevel = level;
            SetLimits(facts.OpenSsl.Policy, "", "TLSv1.1", "");
        }));

    [Theory]
    [InlineData("3.0.19", "legacy", CheckStatus.Error, "no-default-provider")]
    [InlineData("3.0.19", "legacy,default", CheckStatus.Pass, "pass")]
    [InlineData("3.0.19", "fips,base", CheckStatus.Pass, "pass")]
    [InlineData("1.1.1w", "legacy", CheckStatus.Pass, "pass")]
    public void Judge_ProvidersActivated_AreAnErrorWhereNoneHasCiphers(string version, string providers, CheckStatus status, string reason) =>
        Assert.Equal((status, reason), Judge(facts =>
        {
            facts.OpenSsl.EffectiveVersion = version;
            facts.OpenSsl.Policy.ActiveProviders.Add(providers.Split(','));
        }));

    [Fact]
    public void Judge_NoLimits_Passes() => Assert.Equal((CheckStatus.Pass, "pass"), Judge(_ => { }));

    [Fact]
    public void Judge_FileRejected_IsAWarningThatNamesThePlace()
    {
        var findings = LibraryFacts.Findings(new OpenSslPolicyProtocolCheck(), facts => facts.OpenSsl.Policy.Detail = "/etc/ssl/openssl.cnf:7");

        var finding = Assert.Single(findings);
        Assert.Equal(("file-rejected", "/etc/ssl/openssl.cnf:7"), (finding.Reason, finding.Parameters["location"]));
    }

    [Fact]
    public void Judge_PolicyUnknown_IsInconclusive() =>
        Assert.Equal(CheckStatus.Inconclusive, Judge(facts => facts.OpenSsl.Policy.Known = false).Status);

    private static void SetLimits(OpenSslPolicy policy, string min, string max, string disabled)
    {
        policy.MinProtocol = min;
        policy.MaxProtocol = max;
        policy.DisabledProtocols.Add(disabled.Split(',', StringSplitOptions.RemoveEmptyEntries));
        policy.ProtocolSource = "/etc/ssl/openssl.cnf:7";
    }

    private static (CheckStatus Status, string Reason) Judge(Action<Diagnosis> change) => LibraryFacts.Judge(new OpenSslPolicyProtocolCheck(), change);
}
