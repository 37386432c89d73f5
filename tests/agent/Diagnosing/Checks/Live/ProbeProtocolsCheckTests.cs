using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ProbeProtocolsCheckTests
{
    private static readonly ProbeProtocolsCheck Check = new();

    [Theory]
    [InlineData("TLSv1.2 TLSv1.3", "TLSv1.0 TLSv1.1", CheckStatus.Pass, "pass")]
    [InlineData("TLSv1.2", "TLSv1.0 TLSv1.1 TLSv1.3", CheckStatus.Pass, "pass")]
    [InlineData("TLSv1.1 TLSv1.2", "TLSv1.0 TLSv1.3", CheckStatus.Notice, "old-accepted")]
    [InlineData("TLSv1.0", "TLSv1.1 TLSv1.2 TLSv1.3", CheckStatus.Warning, "only-old")]
    [InlineData("TLSv1.0", "TLSv1.1 TLSv1.2", CheckStatus.Inconclusive, "inconclusive")]
    [InlineData("", "TLSv1.0 TLSv1.1 TLSv1.2 TLSv1.3", CheckStatus.NotApplicable, "not-applicable")]
    public void Judge_AcceptedVersions_TellsThemApart(string accepted, string refused, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts =>
        {
            facts.Probes[0].AcceptedProtocols.Clear();
            facts.Probes[0].AcceptedProtocols.Add(accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            facts.Probes[0].RefusedProtocols.Clear();
            facts.Probes[0].RefusedProtocols.Add(refused.Split(' '));
        }));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }
}
