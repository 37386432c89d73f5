using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>Whether a client gets a TLS session now, from a real handshake.</summary>
internal sealed class ProbeTlsCheck : ICheck
{
    public string Id => "probe-tls";

    public IEnumerable<Finding> Judge(Diagnosis facts) => LiveEndpoint.Judge(facts, Judge);

    private static Finding Judge(LiveEndpoint endpoint) =>
        endpoint.Service.Expected is Expected.NotOffered ? Finding.NotApplicable(endpoint.Subject)
        : endpoint.AwaitsServer
            ? new Finding(CheckStatus.NotApplicable, "server-not-running", endpoint.Subject).With(endpoint.Parameters())
        : (FindingOf(endpoint) with { Subject = endpoint.Subject }).With(endpoint.Parameters(
            ("protocol", endpoint.Probe.Protocol),
            ("cipher", endpoint.Probe.CipherSuite),
            ("detail", endpoint.Probe.FailureDetail),
            ("checks", string.Join(", ", endpoint.Service.ExpectedCheckIds))));

    private static Finding FindingOf(LiveEndpoint endpoint) => endpoint.Probe.Failure switch
    {
        ProbeFailure.Unspecified => Finding.Pass(),
        ProbeFailure.NotTried => Finding.Inconclusive(reason: "not-tried"),
        // The library of the probe gave up, not the server: a client with another library may well succeed.
        ProbeFailure.Handshake => Finding.Inconclusive(reason: "handshake"),
        // It is this host's address that is denied; clients have others.
        ProbeFailure.RefusedAddress when endpoint.Probe.TlsEstablished => Finding.Notice("refused-address-inside"),
        ProbeFailure.RefusedAddress => Finding.Inconclusive(reason: "refused-address"),
        ProbeFailure.Refused or ProbeFailure.Unreachable when !endpoint.ServerRuns => Finding.Inconclusive(reason: "refused-unknown"),
        // With other switches than those judged here the running server may listen elsewhere.
        ProbeFailure.Refused when endpoint.Facts.TlsConfig.ArgumentsSource is not InstallationSource.Process =>
            Finding.Inconclusive(reason: "refused-other-arguments"),
        ProbeFailure.Refused => Finding.Error("refused"),
        // A host that is busy now may serve patient clients all the same.
        ProbeFailure.TimedOut => Finding.Warning("timed-out"),
        ProbeFailure.ClosedAtHandshake or ProbeFailure.Alert
            when endpoint.Probe.ClientCertificateRequest is ClientCertificateRequest.Required => OfRequired(endpoint),
        ProbeFailure.ClosedAtHandshake when endpoint.Service.ExpectedCheckIds.Count > 0 =>
            Finding.Error("closed-as-expected"),
        ProbeFailure.ClosedAtHandshake => Finding.Error("closed-at-handshake"),
        ProbeFailure.Alert => Finding.Error("alert"),
        ProbeFailure.NotOffered => Finding.Error("not-offered"),
        ProbeFailure.WrongProtocol => Finding.Error("wrong-protocol"),
        ProbeFailure.Temporary => Finding.Error("temporary"),
        ProbeFailure.Unreachable => Finding.Error("unreachable"),
        _ => Finding.Error("hung-up"),
    };

    private static Finding OfRequired(LiveEndpoint endpoint) =>
        endpoint.Service.Expected is Expected.TlsWithCertificate
            ? Finding.Pass(reason: "certificate-required")
            : Finding.Error("certificate-unexpectedly-required");
}
