using XMailFleet.Diagnosing.Expectations;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// A certificate whose key XMail loads, and with which no usual client can agree on anything: every handshake ends in
/// the alert handshake_failure.
/// </summary>
internal sealed class CertificateKeyTypeCheck : ICheck
{
    public string Id => "certificate-key-type";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0) return [Finding.NotApplicable(server.File.Path)];
        var leaf = server.Chain[0];
        var finding = ServableKey.Problem(leaf) is { } problem
            ? Finding.Error(problem, server.File.Path)
            : Finding.Pass(server.File.Path);
        return [finding.With([.. PairPlace.Parameters(facts), ("path", server.File.Path), ("algorithm", leaf.KeyAlgorithm), ("curve", leaf.Curve)])];
    }
}
