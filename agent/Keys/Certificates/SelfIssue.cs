using System.Numerics;
using XMailFleet.Agent.Keys.PublicKeys;

namespace XMailFleet.Agent.Keys.Certificates;

/// <summary>Whether OpenSSL takes a certificate for self-signed (EXFLAG_SS), which it does without verifying it.</summary>
internal static class SelfIssue
{
    // Signature algorithms of each kind of key, by the roots of their object identifiers.
    private static readonly (string Key, string[] Signatures)[] Kinds =
    [
        ("RSA", ["1.2.840.113549.1.1.", "2.16.840.1.101.3.4.3.13", "2.16.840.1.101.3.4.3.14", "2.16.840.1.101.3.4.3.15",
            "2.16.840.1.101.3.4.3.16", "1.3.14.3.2.29", "1.3.36.3.3.1.2"]),
        ("RSA-PSS", ["1.2.840.113549.1.1.10"]),
        ("EC", ["1.2.840.10045.4.", "2.16.840.1.101.3.4.3.9", "2.16.840.1.101.3.4.3.10", "2.16.840.1.101.3.4.3.11",
            "2.16.840.1.101.3.4.3.12"]),
        ("DSA", ["1.2.840.10040.4.3", "2.16.840.1.101.3.4.3.1", "2.16.840.1.101.3.4.3.2", "2.16.840.1.101.3.4.3.3",
            "2.16.840.1.101.3.4.3.4"]),
        ("Ed25519", [KeyObjectIdentifiers.Ed25519]),
        ("Ed448", [KeyObjectIdentifiers.Ed448]),
        ("SM2", ["1.2.156.10197.1.501"]),
    ];

    /// <summary>Subject is issuer, the key identifiers do not contradict it, and the signature is of the key's kind.</summary>
    public static bool Looks(ParsedCertificate certificate, CertificateExtensions extensions) =>
        certificate.IsSelfIssued && extensions.AreSound() && AuthorityIsSelf(certificate, extensions) && SignatureFitsKey(certificate);

    private static bool AuthorityIsSelf(ParsedCertificate certificate, CertificateExtensions extensions)
    {
        if (extensions.AuthorityKeyIdentifier() is not { } authority) return true;
        var own = extensions.SubjectKeyIdentifier();
        if (authority.KeyIdentifier is { } key && own is not null && !key.AsSpan().SequenceEqual(own)) return false;
        if (authority.SerialNumber is { } serial && serial != SerialNumber(certificate)) return false;
        return authority.IssuerOfIssuer is not { } name || Names.AreEqual(name, certificate.Issuer);
    }

    private static BigInteger SerialNumber(ParsedCertificate certificate) =>
        new(certificate.Fields.SerialNumber.Value.ToByteArray(), isBigEndian: true);

    private static bool SignatureFitsKey(ParsedCertificate certificate)
    {
        var algorithm = certificate.Fields.Signature.Algorithm.Id;
        return Kinds.Any(kind => kind.Key == certificate.PublicKey?.Algorithm
            && Array.Exists(kind.Signatures, root => root.EndsWith('.') ? algorithm.StartsWith(root, StringComparison.Ordinal) : algorithm == root));
    }
}
