using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ProbeChainCheckTests
{
    private static readonly ProbeChainCheck Check = new();

    [Fact]
    public void Judge_ChainOfTheFile_Passes() =>
        Assert.Equal(CheckStatus.Pass, LiveFacts.Judge(Check, LiveFacts.Healthy()).Status);

    [Fact]
    public void Judge_IntermediateNotSent_Warns()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts => facts.Probes[0].Chain.RemoveAt(1)));

        Assert.Equal((CheckStatus.Warning, "incomplete"), (finding.Status, finding.Reason));
        Assert.Equal("1", finding.Parameters["missing"]);
    }

    [Fact]
    public void Judge_ChainCompletedFromTrustStore_Passes()
    {
        var finding = LiveFacts.Judge(
            Check, LiveFacts.Healthy(facts => facts.Probes[0].Chain.Add(LiveFacts.Certificate("root"))));

        Assert.Equal((CheckStatus.Pass, "completed"), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_AnotherLeaf_DoesNotApply()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts => facts.Probes[0].LeafMatchesFile = false));

        Assert.Equal(CheckStatus.NotApplicable, finding.Status);
    }
}
