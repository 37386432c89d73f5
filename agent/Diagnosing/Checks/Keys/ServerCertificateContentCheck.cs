using XMailFleet.Diagnosing.Expectations;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class ServerCertificateContentCheck : ICheck
{
    // Keys that OpenSSL knows and TLS has no use for: X25519, X448, Diffie-Hellman (two kinds), SM2.
    private static readonly string[] NotForTls =
        ["1.3.101.110", "1.3.101.111", "1.2.840.113549.1.3.1", "1.2.840.10046.2.1", "SM2", ""];

    public string Id => "server-certificate-content";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { File: { } file } certificate) return [Finding.Inconclusive()];
        if (file.State is not FileState.Present) return [Finding.NotApplicable(file.Path)];
        return [JudgeContent(certificate, facts.OpenSsl).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", file.Path),
            ("directory", Path.GetDirectoryName(file.Path) ?? ""),
            ("block", BlockNumber(certificate.ContentDetail)),
            ("key_algorithm", certificate.Chain.FirstOrDefault()?.KeyAlgorithm ?? ""),
        ])];
    }

    private static Finding JudgeContent(ServerCertificate certificate, OpenSsl? openSsl)
    {
        var path = certificate.File.Path;
        return certificate.Content switch
        {
            // Of the others OpenSSL sees nothing, be it the server's own or those of its issuers.
            CertificateContent.Certificates when certificate.TextFlaw is not TextFlaw.Unspecified => Finding.Warning("unseen-certificate", path),
            CertificateContent.Certificates => Finding.Pass(path),
            CertificateContent.Der => Finding.Error("der", path),
            CertificateContent.SigningRequest => Finding.Error("signing-request", path),
            CertificateContent.PrivateKey => Finding.Error(ContentReasons.OfText(certificate.TextFlaw) ?? "private-key", path),
            CertificateContent.PublicKey => Finding.Error("public-key", path),
            CertificateContent.Container => Finding.Error(ContentReasons.OfContainer(certificate.ContainerKind, openSsl), path),
            CertificateContent.Malformed => Finding.Error(ContentReasons.OfText(certificate.TextFlaw) ?? "malformed", path),
            CertificateContent.NoPem => Finding.Error(ContentReasons.OfText(certificate.TextFlaw) ?? "no-pem", path),
            CertificateContent.WideText => Finding.Error("wide-text", path),
            CertificateContent.InvalidExtension or CertificateContent.DoubledExtension when !ServerCertificateContent.IsRefused(certificate.Content, openSsl) =>
                Finding.Notice("unread-extension", path),
            CertificateContent.InvalidExtension or CertificateContent.DoubledExtension => Finding.Error("invalid-extension", path),
            CertificateContent.UnusableKey when NotForTls.Contains(certificate.Chain[0].KeyAlgorithm) =>
                Finding.Error("unusable-key", path),
            // A newer OpenSSL may know an algorithm that the agent does not.
            CertificateContent.UnusableKey => Finding.Inconclusive(path, "unknown-key"),
            _ => Finding.Inconclusive(path),
        };
    }

    // "block 2: …" names the block; without a number it is the first.
    private static string BlockNumber(string detail) =>
        detail.StartsWith("block ", StringComparison.Ordinal) && detail.IndexOf(':') is > 6 and var end ? detail[6..end] : "1";
}
