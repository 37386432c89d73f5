using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class CertificateChainOrderCheck : ICheck
{
    public string Id => "certificate-chain-order";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        var path = server.File.Path;
        // A key that belongs to a later certificate is told by the pairing; then the order of the rest means little.
        if (server.Chain.Count < 2 || facts.KeyMaterial.Pairing is Pairing.Mismatched) return [Finding.NotApplicable(path)];
        if (server.ChainOrdered) return [Finding.Pass(path)];
        var used = CertificatePath.Follow(server.Chain);
        var extra = server.Chain.Except(used).ToList();
        var finding = extra.Count == 0 ? Finding.Warning("disordered", path) : Finding.Notice("unrelated", path);
        return [finding.With(
            ("path", path),
            ("order", string.Join(", ", used.Select(certificate => $"{server.Chain.IndexOf(certificate) + 1}"))),
            ("unrelated", string.Join("; ", extra.Select(certificate => certificate.Subject))))];
    }
}
