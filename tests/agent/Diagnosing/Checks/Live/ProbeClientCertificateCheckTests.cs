using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.V1;
using Mode = XMailFleet.V1.ClientAuthenticationMode;
using Request = XMailFleet.V1.ClientCertificateRequest;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ProbeClientCertificateCheckTests
{
    private static readonly ProbeClientCertificateCheck Check = new();

    [Theory]
    [InlineData(Mode.NotPerformed, Request.NotAsked, CheckStatus.Pass, "pass-not-asked")]
    [InlineData(Mode.Optional, Request.Optional, CheckStatus.Pass, "pass-optional")]
    [InlineData(Mode.Required, Request.Required, CheckStatus.Pass, "pass-required")]
    [InlineData(Mode.NotPerformed, Request.Optional, CheckStatus.Warning, "asked")]
    [InlineData(Mode.NotPerformed, Request.Required, CheckStatus.Error, "required")]
    [InlineData(Mode.Optional, Request.NotAsked, CheckStatus.Warning, "not-asked")]
    [InlineData(Mode.Optional, Request.Required, CheckStatus.Error, "required")]
    [InlineData(Mode.Required, Request.NotAsked, CheckStatus.Warning, "not-asked")]
    [InlineData(Mode.Required, Request.Optional, CheckStatus.Warning, "only-optional")]
    [InlineData(Mode.Unspecified, Request.Optional, CheckStatus.Inconclusive, "inconclusive")]
    [InlineData(Mode.Required, Request.Unspecified, CheckStatus.NotApplicable, "not-applicable")]
    public void Judge_RequestAgainstConfiguration_TellsThemApart(
        Mode configured, Request seen, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts =>
        {
            facts.TlsConfig.ClientAuthentication.Mode = configured;
            facts.Probes[0].ClientCertificateRequest = seen;
        }));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }
}
