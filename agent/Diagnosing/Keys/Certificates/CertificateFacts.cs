using System.Globalization;
using System.Numerics;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Facts of a certificate as the protocol has them.</summary>
internal static class CertificateFacts
{
    // What names and numbers of real certificates stay below by far.
    private const int MaxName = 300;
    private const int MaxSerialDigits = 100;
    private const int MaxHost = 255;
    private const int MaxIdentifier = 64;
    private const int MaxAddress = 500;

    // A diagnosis may hold hundreds of certificates, and has to fit into one answer.
    private const int MaxItems = 200;
    private const int MaxItemsOfAuthority = 5;

    /// <summary>Every fact, host names included.</summary>
    public static Certificate Of(ParsedCertificate certificate) => Of(certificate, MaxItems);

    /// <summary>The facts of a certificate whose host names nobody asks for: five of them at most.</summary>
    public static Certificate OfAuthority(ParsedCertificate certificate) => Of(certificate, MaxItemsOfAuthority);

    private static Certificate Of(ParsedCertificate certificate, int maxItems)
    {
        var extensions = new CertificateExtensions(certificate.Fields);
        var facts = new Certificate
        {
            Subject = CertificateText.Of(certificate.Subject.Text, MaxName),
            Issuer = CertificateText.Of(certificate.Issuer.Text, MaxName),
            CommonName = CertificateText.Of(certificate.Subject.CommonName, MaxName),
            SerialNumber = CertificateText.Of(Hexadecimal(certificate.Fields.SerialNumber), MaxSerialDigits),
            NotBeforeTime = ToTimestamp(certificate.NotBefore),
            NotAfterTime = ToTimestamp(certificate.NotAfter),
            Sha256Fingerprint = certificate.Sha256,
            SelfSigned = certificate.IsSelfSigned,
            SignatureAlgorithm = CertificateText.Of(SignatureNames.Find(certificate.Fields.OuterAlgorithmId), MaxIdentifier),
            SignatureSecurityBits = SignatureStrength.Of(certificate.Encoding),
            SignatureExempt = Issuance.LooksSelfSigned(certificate, extensions),
        };
        AddKey(facts, certificate);
        AddExtensions(facts, extensions, certificate, maxItems);
        return facts;
    }

    private static void AddKey(Certificate facts, ParsedCertificate certificate)
    {
        facts.KeySecurityBits = -1;
        if (certificate.PublicKey is not { } key) return;
        facts.KeyAlgorithm = CertificateText.Of(key.Algorithm, MaxIdentifier);
        facts.KeySizeBits = key.SizeBits;
        facts.KeySecurityBits = key.SecurityBits;
        facts.Curve = key.Curve;
        facts.SpkiSha256 = key.SpkiSha256;
        if (key.Restriction is not { } restriction) return;
        facts.KeyDigest = restriction.DigestName;
        facts.KeySaltBytes = (int)BigInteger.Min(restriction.SaltBytes, int.MaxValue);
    }

    private static void AddExtensions(Certificate facts, CertificateExtensions extensions, ParsedCertificate certificate, int maxItems)
    {
        facts.HasSubjectAlternativeName = extensions.HasSubjectAlternativeName;
        facts.SubjectAlternativeNames.Add(extensions.AlternativeNames().Take(maxItems).Select(name => CertificateText.Of(name, MaxHost)));
        facts.IsCa = extensions.IsCa();
        facts.KeyUsages.Add(extensions.KeyUsages());
        facts.ExtendedKeyUsages.Add(extensions.ExtendedKeyUsages().Take(maxItems).Select(usage => CertificateText.Of(usage, MaxIdentifier)));
        facts.IssuerUrls.Add(extensions.IssuerUrls().Take(MaxItemsOfAuthority).Select(url => CertificateText.Of(url, MaxAddress)));
        facts.HasTransparencyTimestamps = extensions.HasTransparencyTimestamps;
        facts.MustStaple = extensions.MustStaple;
        facts.IssuerIsIntermediate = !certificate.IsSelfIssued
            && extensions.AuthorityKeyIdentifier()?.IssuerOfIssuer is { } name
            && !name.IsSameAs(certificate.Issuer);
    }

    private static string Hexadecimal(BigInteger number)
    {
        var digits = BigInteger.Abs(number).ToString("X", CultureInfo.InvariantCulture).TrimStart('0');
        return (number.Sign < 0 ? "-" : "") + (digits.Length > 0 ? digits : "0");
    }

    private static Timestamp? ToTimestamp(DateTimeOffset? time) =>
        time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
