using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>Whether the certificate that clients are shown is the one on disk.</summary>
internal sealed class ProbeCertificateCheck : ICheck
{
    public string Id => "probe-certificate";

    public IEnumerable<Finding> Judge(Diagnosis facts) => LiveEndpoint.Judge(facts, Judge);

    private static Finding Judge(LiveEndpoint endpoint) => endpoint.Probe switch
    {
        { Chain: [] } => Finding.NotApplicable(endpoint.Subject),
        { HasLeafMatchesFile: false } => Describe(endpoint, Finding.Inconclusive(endpoint.Subject, "file-unknown")),
        { LeafMatchesFile: true } => Describe(endpoint, Finding.Pass(endpoint.Subject)),
        _ => Describe(endpoint, Finding.Warning("differs", endpoint.Subject)),
    };

    private static Finding Describe(LiveEndpoint endpoint, Finding finding)
    {
        var leaf = endpoint.Probe.Chain[0];
        var file = endpoint.Facts.KeyMaterial?.ServerCertificate;
        return finding.With(endpoint.Parameters(
            ("path", file?.File?.Path ?? ""),
            ("served", leaf.Subject),
            ("served_fingerprint", leaf.Sha256Fingerprint),
            ("on_disk", file is { Chain: [var first, ..] } ? first.Subject : "")));
    }
}
