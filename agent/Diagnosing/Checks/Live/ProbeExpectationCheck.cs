using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>
/// Whether the running server does more than the files and the command line allow: it was started with others, or it is
/// another server. That it does less is told by <see cref="ProbeTlsCheck"/>.
/// </summary>
internal sealed class ProbeExpectationCheck : ICheck
{
    public string Id => "probe-expectation";

    public IEnumerable<Finding> Judge(Diagnosis facts) => LiveEndpoint.Judge(facts, endpoint =>
        (FindingOf(endpoint) with { Subject = endpoint.Subject }).With(endpoint.Parameters(
            ("source", endpoint.Service.Source),
            ("checks", string.Join(", ", endpoint.Service.ExpectedCheckIds)))));

    // Probes offer all there is.
    private static Finding FindingOf(LiveEndpoint endpoint) => (Of(endpoint.Service), endpoint.SpeaksTls) switch
    {
        (Expected.NotOffered, true) => Finding.Warning("answers-though-off"),
        (Expected.NotOffered, false) => OfSilence(endpoint, "pass-off"),
        (Expected.Failure, true) => Finding.Warning("works-though-failing"),
        (Expected.Failure, false) => OfSilence(endpoint, "pass-failing"),
        (Expected.Tls or Expected.TlsWithCertificate, true) =>
            endpoint.ServerStands ? Finding.Notice("answers-though-not-running") : Finding.Pass(),
        _ => Finding.NotApplicable(),
    };

    private static Expected Of(ServiceConfig service) => service.ExpectedOfAny is Expected.Unspecified ? service.Expected : service.ExpectedOfAny;

    // Only an answer proves that the server does as the files say.
    private static Finding OfSilence(LiveEndpoint endpoint, string reason) =>
        endpoint.Probe.Failure is ProbeFailure.NotOffered or ProbeFailure.ClosedAtHandshake or ProbeFailure.Alert
            or ProbeFailure.Temporary
            ? Finding.Pass(reason: reason)
            : Finding.NotApplicable();
}
