using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ProbeTlsCheckTests
{
    private static readonly ProbeTlsCheck Check = new();

    [Fact]
    public void Judge_HandshakeCompleted_Passes()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy());

        Assert.Equal((CheckStatus.Pass, "POP3S 127.0.0.1:995"), (finding.Status, finding.Subject));
    }

    [Fact]
    public void Judge_ProbesSkipped_DoesNotApply()
    {
        var finding = LiveFacts.Judge(Check, new Diagnosis { ProbesSkipped = true });

        Assert.Equal(CheckStatus.NotApplicable, finding.Status);
    }

    [Theory]
    [InlineData(ProbeFailure.Refused, CheckStatus.Error, "refused")]
    [InlineData(ProbeFailure.TimedOut, CheckStatus.Warning, "timed-out")]
    [InlineData(ProbeFailure.ClosedAtHandshake, CheckStatus.Error, "closed-at-handshake")]
    [InlineData(ProbeFailure.Alert, CheckStatus.Error, "alert")]
    [InlineData(ProbeFailure.NotOffered, CheckStatus.Error, "not-offered")]
    [InlineData(ProbeFailure.RefusedAddress, CheckStatus.Inconclusive, "refused-address")]
    [InlineData(ProbeFailure.WrongProtocol, CheckStatus.Error, "wrong-protocol")]
    [InlineData(ProbeFailure.Temporary, CheckStatus.Error, "temporary")]
    [InlineData(ProbeFailure.Unreachable, CheckStatus.Error, "unreachable")]
    [InlineData(ProbeFailure.Handshake, CheckStatus.Inconclusive, "handshake")]
    [InlineData(ProbeFailure.HungUp, CheckStatus.Error, "hung-up")]
    [InlineData(ProbeFailure.NotTried, CheckStatus.Inconclusive, "not-tried")]
    public void Judge_ProbeFailed_TellsFailuresApart(ProbeFailure failure, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Failed(failure));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_FailureForetoldByFiles_NamesTheChecks()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Failed(ProbeFailure.ClosedAtHandshake, facts =>
        {
            facts.TlsConfig.Services[0].Expected = Expected.Failure;
            facts.TlsConfig.Services[0].ExpectedCheckIds.Add("key-pair-mismatch");
        }));

        Assert.Equal((CheckStatus.Error, "closed-as-expected"), (finding.Status, finding.Reason));
        Assert.Equal("key-pair-mismatch", finding.Parameters["checks"]);
    }

    [Theory]
    [InlineData(ServerState.NotRunning, CheckStatus.NotApplicable, "server-not-running")]
    [InlineData(ServerState.Unspecified, CheckStatus.Inconclusive, "refused-unknown")]
    public void Judge_RefusedWithoutRunningServer_IsNoError(ServerState state, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(
            Check, LiveFacts.Failed(ProbeFailure.Refused, facts => facts.ServerProcess.State = state));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_RefusedWithOtherSwitchesThanTheProcess_IsInconclusive()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Failed(
            ProbeFailure.Refused, facts => facts.TlsConfig.ArgumentsSource = InstallationSource.Option));

        Assert.Equal((CheckStatus.Inconclusive, "refused-other-arguments"), (finding.Status, finding.Reason));
    }

    [Theory]
    [InlineData(Expected.TlsWithCertificate, CheckStatus.Pass, "certificate-required")]
    [InlineData(Expected.Tls, CheckStatus.Error, "certificate-unexpectedly-required")]
    public void Judge_CertificateRequired_AsksTheConfiguration(Expected expected, CheckStatus status, string reason)
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Healthy(facts =>
        {
            facts.TlsConfig.Services[0].Expected = expected;
            facts.Probes[0].Failure = ProbeFailure.Alert;
            facts.Probes[0].ClientCertificateRequest = ClientCertificateRequest.Required;
        }));

        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_AddressRefusedInsideTls_IsANotice()
    {
        var finding = LiveFacts.Judge(
            Check, LiveFacts.Healthy(facts => facts.Probes[0].Failure = ProbeFailure.RefusedAddress));

        Assert.Equal((CheckStatus.Notice, "refused-address-inside"), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_ServiceSwitchedOff_DoesNotApply()
    {
        var finding = LiveFacts.Judge(Check, LiveFacts.Failed(
            ProbeFailure.NotOffered, facts => facts.TlsConfig.Services[0].Expected = Expected.NotOffered));

        Assert.Equal((CheckStatus.NotApplicable, Reasons.NotApplicable), (finding.Status, finding.Reason));
    }
}
