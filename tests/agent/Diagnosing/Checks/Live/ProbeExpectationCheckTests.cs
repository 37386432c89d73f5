using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ProbeExpectationCheckTests
{
    private static readonly ProbeExpectationCheck Check = new();

    [Theory]
    [InlineData(Expected.Tls, CheckStatus.Pass, "pass")]
    [InlineData(Expected.NotOffered, CheckStatus.Warning, "answers-though-off")]
    [InlineData(Expected.Failure, CheckStatus.Warning, "works-though-failing")]
    [InlineData(Expected.Unknown, CheckStatus.NotApplicable, "not-applicable")]
    public void Judge_ServiceWorks_ComparesWithExpectation(Expected expected, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(
            Check, LiveFacts.Healthy(facts => facts.TlsConfig.Services[0].Expected = expected));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }

    [Theory]
    [InlineData(Expected.NotOffered, ProbeFailure.NotOffered, CheckStatus.Pass, "pass-off")]
    [InlineData(Expected.NotOffered, ProbeFailure.Refused, CheckStatus.NotApplicable, "not-applicable")]
    [InlineData(Expected.Failure, ProbeFailure.ClosedAtHandshake, CheckStatus.Pass, "pass-failing")]
    [InlineData(Expected.Failure, ProbeFailure.TimedOut, CheckStatus.NotApplicable, "not-applicable")]
    [InlineData(Expected.Tls, ProbeFailure.ClosedAtHandshake, CheckStatus.NotApplicable, "not-applicable")]
    public void Judge_ServiceFails_ComparesWithExpectation(
        Expected expected, ProbeFailure failure, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(
            Check, LiveFacts.Failed(failure, facts => facts.TlsConfig.Services[0].Expected = expected));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_SomethingAnswersThoughXMailStands_IsANotice()
    {
        var finding = LiveFacts.Judge(
            Check, LiveFacts.Healthy(facts => facts.ServerProcess.State = ServerState.NotRunning));

        Assert.Equal((CheckStatus.Notice, "answers-though-not-running"), (finding.Status, finding.Reason));
    }
}
