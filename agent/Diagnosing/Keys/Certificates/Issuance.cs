using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// Whether OpenSSL takes one certificate for the issuer of another, which it does before it verifies any signature, and
/// then looks at no other (ossl_x509_likely_issued).
/// </summary>
internal static class Issuance
{
    // Signature algorithms of each kind of key: what OBJ_find_sigid_algs of OpenSSL 3 answers for every identifier that it knows.
    private static readonly Dictionary<string, string[]> Signatures = new()
    {
        ["RSA"] =
        [
            "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.113549.1.1.10",
            "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.113549.1.1.14", "2.16.840.1.101.3.4.3.13",
            "2.16.840.1.101.3.4.3.14", "2.16.840.1.101.3.4.3.15", "2.16.840.1.101.3.4.3.16", "1.3.14.3.2.3", "1.3.14.3.2.15",
            "1.3.14.3.2.29", "1.3.36.3.3.1.2", "2.5.8.3.100",
        ],
        ["RSA-PSS"] = ["1.2.840.113549.1.1.10"],
        ["EC"] =
        [
            "1.2.840.10045.4.1", "1.2.840.10045.4.2", "1.2.840.10045.4.3", "1.2.840.10045.4.3.1", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4",
        ],
        ["DSA"] = ["1.2.840.10040.4.3", "1.3.14.3.2.13", "2.16.840.1.101.3.4.3.1", "2.16.840.1.101.3.4.3.2"],
        ["Ed25519"] = [KeyObjectIdentifiers.Ed25519],
        ["Ed448"] = [KeyObjectIdentifiers.Ed448],
        ["SM2"] = ["1.2.156.10197.1.501"],
    };

    /// <summary>True where it takes the certificate for self-signed (EXFLAG_SS).</summary>
    public static bool LooksSelfSigned(ParsedCertificate certificate, CertificateExtensions extensions) =>
        certificate.IsSelfIssued && Fits(certificate, extensions, certificate, extensions);

    /// <summary>The names fit, the key identifiers do not contradict, and the signature is of the issuer's kind of key.</summary>
    public static bool IsLikely(ParsedCertificate issuer, ParsedCertificate subject)
    {
        if (!issuer.Subject.IsSameAs(subject.Issuer)) return false;
        var (above, below) = (new CertificateExtensions(issuer.Fields), new CertificateExtensions(subject.Fields));
        return above.AreSound() && below.AreSound() && Fits(issuer, above, subject, below);
    }

    private static bool Fits(ParsedCertificate issuer, CertificateExtensions above, ParsedCertificate subject, CertificateExtensions below) =>
        (below.AuthorityKeyIdentifier() is not { } authority || IsOf(authority, issuer, above)) && SignatureFitsKey(issuer, subject);

    // What either side leaves out contradicts nothing.
    private static bool IsOf(AuthorityKey authority, ParsedCertificate issuer, CertificateExtensions extensions)
    {
        var own = extensions.SubjectKeyIdentifier();
        if (authority.KeyIdentifier is { } key && own is not null && !key.AsSpan().SequenceEqual(own)) return false;
        if (authority.SerialNumber is { } serial && serial != issuer.Fields.SerialNumber) return false;
        return authority.IssuerOfIssuer is not { } name || name.IsSameAs(issuer.Issuer);
    }

    private static bool SignatureFitsKey(ParsedCertificate issuer, ParsedCertificate subject) =>
        issuer.PublicKey is { } key
        && Signatures.TryGetValue(key.Algorithm, out var fitting)
        && fitting.Contains(subject.Fields.InnerAlgorithmId);
}
