using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys.Certificates;

/// <summary>Facts of a certificate as the protocol has them.</summary>
internal static class CertificateFacts
{
    public static Certificate Of(ParsedCertificate certificate)
    {
        var extensions = new CertificateExtensions(certificate.Fields);
        var facts = new Certificate
        {
            Subject = Names.ToText(certificate.Subject),
            Issuer = Names.ToText(certificate.Issuer),
            CommonName = Names.CommonName(certificate.Subject),
            SerialNumber = certificate.Fields.SerialNumber.Value.ToString(16).ToUpperInvariant(),
            NotBeforeTime = ToTimestamp(certificate.NotBefore),
            NotAfterTime = ToTimestamp(certificate.NotAfter),
            Sha256Fingerprint = certificate.Sha256,
            SelfSigned = certificate.IsSelfSigned,
            SignatureAlgorithm = SignatureNames.Find(certificate.SignatureAlgorithm.Algorithm.Id),
            SignatureSecurityBits = extensions.AreSound()
                ? SignatureStrength.Of(certificate.SignatureAlgorithm.GetEncoded())
                : -1,
            SignatureExempt = SelfIssue.Looks(certificate, extensions),
        };
        AddKey(facts, certificate);
        AddExtensions(facts, extensions, certificate);
        return facts;
    }

    private static void AddKey(Certificate facts, ParsedCertificate certificate)
    {
        facts.KeySecurityBits = -1;
        if (certificate.PublicKey is not { } key) return;
        facts.KeyAlgorithm = key.Algorithm;
        facts.KeySizeBits = key.SizeBits;
        facts.KeySecurityBits = key.SecurityBits;
        facts.Curve = key.Curve;
        facts.SpkiSha256 = key.SpkiSha256;
    }

    private static void AddExtensions(Certificate facts, CertificateExtensions extensions, ParsedCertificate certificate)
    {
        facts.HasSubjectAlternativeName = extensions.HasSubjectAlternativeName;
        facts.SubjectAlternativeNames.Add(extensions.AlternativeNames());
        facts.IsCa = extensions.IsCa();
        facts.KeyUsages.Add(extensions.KeyUsages());
        facts.ExtendedKeyUsages.Add(extensions.ExtendedKeyUsages());
        facts.IssuerUrls.Add(extensions.IssuerUrls());
        facts.HasTransparencyTimestamps = extensions.HasTransparencyTimestamps;
        facts.IssuerIsIntermediate = !certificate.IsSelfIssued
            && extensions.AuthorityKeyIdentifier()?.IssuerOfIssuer is { } name
            && !Names.AreEqual(name, certificate.Issuer);
    }

    private static Timestamp? ToTimestamp(DateTimeOffset? time) =>
        time is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
