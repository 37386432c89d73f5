using Org.BouncyCastle.Crypto.Parameters;

namespace XMailFleet.Identities;

/// <summary>The authority of a fleet, by its key: it says what a certificate is worth.</summary>
/// <param name="key">The authority's public key.</param>
/// <param name="fleet">Id of the fleet; null where it is not known yet, at enrolling.</param>
internal sealed class TrustedAuthority(ECPublicKeyParameters key, string? fleet)
{
    public ECPublicKeyParameters Key => key;

    /// <summary>What a certificate is worth.</summary>
    /// <param name="certificate">What somebody shows; null where it is no certificate of an identity.</param>
    /// <param name="now">By the clock of who looks.</param>
    /// <param name="leniency">How far that clock may be wrong.</param>
    public CertificateStanding Judge(IdentityCertificate? certificate, DateTimeOffset now, TimeSpan leniency = default)
    {
        if (certificate is null
            || (fleet is not null && certificate.Identity.Fleet != fleet)
            || !certificate.IsSignedBy(key)
            || !certificate.HasPurpose(Purposes.Of(certificate.Identity.Kind))) return CertificateStanding.Foreign;
        return now + leniency < certificate.NotBefore ? CertificateStanding.NotYetValid
            : now - leniency > certificate.NotAfter ? CertificateStanding.Expired
            : CertificateStanding.Sound;
    }
}
