using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>Whether clients are sent the intermediate certificates that server.cert holds.</summary>
internal sealed class ProbeChainCheck : ICheck
{
    public string Id => "probe-chain";

    public IEnumerable<Finding> Judge(Diagnosis facts) => LiveEndpoint.Judge(facts, Judge);

    private static Finding Judge(LiveEndpoint endpoint)
    {
        // A leaf of another file has a chain of its own; probe-certificate tells that.
        if (endpoint.Probe is not { HasLeafMatchesFile: true, LeafMatchesFile: true })
            return Finding.NotApplicable(endpoint.Subject);
        var served = Fingerprints(endpoint.Probe.Chain);
        var onDisk = Fingerprints(endpoint.Facts.KeyMaterial.ServerCertificate.Chain);
        var missing = onDisk.Except(served).Count();
        var finding = missing > 0 ? Finding.Warning("incomplete", endpoint.Subject)
            : served.Count > onDisk.Count ? Finding.Pass(endpoint.Subject, "completed")
            : Finding.Pass(endpoint.Subject);
        return finding.With(endpoint.Parameters(
            ("path", endpoint.Facts.KeyMaterial.ServerCertificate.File?.Path ?? ""),
            ("served", $"{served.Count}"),
            ("on_disk", $"{onDisk.Count}"),
            ("missing", $"{missing}")));
    }

    private static List<string> Fingerprints(IEnumerable<Certificate> chain) =>
        [.. chain.Select(certificate => certificate.Sha256Fingerprint)];
}
