using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.X509;

namespace XMailFleet.Identities;

/// <summary>A certificate that somebody shows, read and not yet believed.</summary>
internal sealed class IdentityCertificate
{
    // One of the authority's is below 700 bytes; a server's has further names.
    private const int MostBytes = 8 << 10;

    private readonly X509Certificate _certificate;

    private IdentityCertificate(X509Certificate certificate, FleetIdentity identity, ECPublicKeyParameters key)
    {
        (_certificate, Identity, PublicKey) = (certificate, identity, key);
        Der = certificate.GetEncoded();
        SpkiSha256 = Digest.Sha256Hex(PublicKeys.Encode(key));
        SerialNumber = certificate.SerialNumber.ToString(16);
        NotBefore = new DateTimeOffset(DateTime.SpecifyKind(certificate.NotBefore, DateTimeKind.Utc));
        NotAfter = new DateTimeOffset(DateTime.SpecifyKind(certificate.NotAfter, DateTimeKind.Utc));
    }

    public byte[] Der { get; }

    /// <summary>Whom it names.</summary>
    public FleetIdentity Identity { get; }

    public ECPublicKeyParameters PublicKey { get; }

    /// <summary>SHA-256 of the public half (SPKI), lower-case hexadecimal.</summary>
    public string SpkiSha256 { get; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string SerialNumber { get; }

    public DateTimeOffset NotBefore { get; }

    public DateTimeOffset NotAfter { get; }

    /// <summary>Null for what is no certificate of an identity: of whatever fleet, and whoever signed it.</summary>
    public static IdentityCertificate? Read(byte[] der)
    {
        if (der.Length > MostBytes) return null;
        try
        {
            var certificate = new X509Certificate(der);
            return PublicKeys.Read(certificate.SubjectPublicKeyInfo) is { } key && IdentityOf(certificate) is { } identity
                ? new IdentityCertificate(certificate, identity, key)
                : null;
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return null;
        }
    }

    /// <summary>Whether a key signed it, by ECDSA with SHA-256.</summary>
    public bool IsSignedBy(ECPublicKeyParameters key)
    {
        if (_certificate.SigAlgOid != X9ObjectIdentifiers.ECDsaWithSha256.Id) return false;
        try
        {
            return _certificate.IsSignatureValid(key);
        }
        catch (Exception failure) when (Damage.IsMeantBy(failure))
        {
            return false;
        }
    }

    /// <summary>Whether it is for what such an identity does.</summary>
    public bool HasPurpose(DerObjectIdentifier purpose) =>
        _certificate.GetExtendedKeyUsage() is { } purposes && purposes.Contains(purpose) && _certificate.GetBasicConstraints() < 0;

    // Exactly one URI: two would let the reader choose.
    private static FleetIdentity? IdentityOf(X509Certificate certificate)
    {
        var extension = certificate.GetExtension(X509Extensions.SubjectAlternativeName);
        if (extension is null) return null;
        var uris = GeneralNames.GetInstance(extension.GetParsedValue()).GetNames()
            .Where(name => name.TagNo == GeneralName.UniformResourceIdentifier).Take(2).ToList();
        return uris is [var uri] && FleetIdentity.TryParse(DerIA5String.GetInstance(uri.Name).GetString(), out var identity) ? identity : null;
    }
}
