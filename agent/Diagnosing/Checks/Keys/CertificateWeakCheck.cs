using XMailFleet.Diagnosing.Expectations;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// OpenSSL refuses server.cert whole (-235) where one certificate in it is weaker than the security level asks for. It
/// does not judge the signature of a certificate that it takes for self-signed.
/// </summary>
internal sealed class CertificateWeakCheck : ICheck
{
    // Below this, clients of today end the session even where the server's OpenSSL would serve the certificate.
    private const int ClientsAskFor = 112;

    public string Id => "certificate-weak";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server) return [Finding.Inconclusive()];
        if (server.Chain.Count == 0) return [Finding.NotApplicable(server.File.Path)];
        var level = CertificateStrength.LevelOf(facts.OpenSsl);
        var findings = server.Chain
            .Select((certificate, index) => JudgeOne(certificate, index, facts, level))
            .Where((finding, index) => index == 0 || finding.Status is not CheckStatus.Pass);
        return [.. findings, .. AddedChain.TooWeak(facts).DistinctBy(added => added.Path).Select(added => JudgeAdded(added.Certificate, added.Path, facts, level))];
    }

    private static Finding JudgeAdded(Certificate certificate, string path, Diagnosis facts, int level) =>
        Finding.Error("added-below-level", path).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("certificate_subject", certificate.Subject),
            ("key_algorithm", certificate.KeyAlgorithm),
            ("key_size_bits", $"{certificate.KeySizeBits}"),
            ("signature_algorithm", certificate.SignatureAlgorithm),
            ("security_level", $"{level}"),
        ]);

    private static Finding JudgeOne(Certificate certificate, int index, Diagnosis facts, int level)
    {
        var path = facts.KeyMaterial.ServerCertificate.File.Path;
        var subject = index == 0 ? path : $"{path}#{index + 1}";
        var required = CertificateStrength.BitsOf(level);
        var signature = CertificateStrength.SignatureBits(certificate, facts.OpenSsl);
        var keyBits = CertificateStrength.KeyBits(certificate, facts.OpenSsl);
        var finding = (keyBits, signature) switch
        {
            var (key, _) when key < required => Finding.Error("key-below-level", subject),
            var (_, sign) when sign < required => Finding.Error("signature-below-level", subject),
            var (key, _) when key < ClientsAskFor => Finding.Warning(level < 0 ? "key-weak-level-unknown" : "key-weak", subject),
            var (_, sign) when sign < ClientsAskFor => Finding.Warning(level < 0 ? "signature-weak-level-unknown" : "signature-weak", subject),
            _ => Finding.Pass(subject),
        };
        return finding.With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("position", $"{index + 1}"),
            ("certificate_subject", certificate.Subject),
            ("key_algorithm", certificate.KeyAlgorithm),
            ("key_size_bits", $"{certificate.KeySizeBits}"),
            ("signature_algorithm", certificate.SignatureAlgorithm),
            ("security_level", $"{level}"),
            ("required_bits", $"{required}"),
            ("key_bits", $"{keyBits}"),
            ("signature_bits", signature == int.MaxValue ? "" : $"{signature}"),
        ]);
    }
}
