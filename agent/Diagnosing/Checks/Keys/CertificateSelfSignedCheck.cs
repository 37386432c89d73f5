using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class CertificateSelfSignedCheck : ICheck
{
    public string Id => "certificate-self-signed";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0) return [Finding.NotApplicable(server.File.Path)];
        var leaf = server.Chain[0];
        var finding = leaf.SelfSigned ? Finding.Notice("self-signed", server.File.Path) : Finding.Pass(server.File.Path);
        return [finding.With(
            ("path", server.File.Path),
            ("certificate_subject", leaf.Subject),
            ("issuer", leaf.Issuer),
            ("sha256_fingerprint", leaf.Sha256Fingerprint))];
    }
}
