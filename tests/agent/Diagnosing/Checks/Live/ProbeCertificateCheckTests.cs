using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ProbeCertificateCheckTests
{
    private static readonly ProbeCertificateCheck Check = new();

    [Fact]
    public void Judge_LeafOfTheFile_Passes() =>
        Assert.Equal(CheckStatus.Pass, LiveFacts.Judge(Check, LiveFacts.Healthy()).Status);

    [Fact]
    public void Judge_AnotherLeaf_Warns()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts => facts.Probes[0].LeafMatchesFile = false));

        Assert.Equal((CheckStatus.Warning, "differs"), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_FileUnreadable_IsInconclusive()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts => facts.Probes[0].ClearLeafMatchesFile()));

        Assert.Equal((CheckStatus.Inconclusive, "file-unknown"), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_NothingServed_DoesNotApply()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Failed(ProbeFailure.Refused));

        Assert.Equal(CheckStatus.NotApplicable, finding.Status);
    }
}
