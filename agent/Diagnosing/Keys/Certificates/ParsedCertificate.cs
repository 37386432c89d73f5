using System.Collections.Concurrent;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>A certificate with what OpenSSL derives of it.</summary>
internal sealed class ParsedCertificate
{
    // Larger keys, which only RSA and DSA have, keep Bouncy Castle busy for seconds; those of ordinary RSA signatures are
    // not given to it.
    private const int MaxVerifiedBits = 4096;

    // A chain has few pairs. More come only from stores that change; then old answers are worth nothing.
    private const int MaxRemembered = 64;

    private readonly ConcurrentDictionary<string, bool> _issued = new(StringComparer.Ordinal);
    private readonly X509CertificateStructure _structure;
    private readonly bool _hasTimes;
    private readonly Lazy<bool> _isSelfSigned;

    public ParsedCertificate(X509CertificateStructure structure, byte[] encoding, bool hasTimes)
    {
        _hasTimes = hasTimes;
        _structure = structure;
        Encoding = encoding;
        PublicKey = PublicKeyParser.Parse(structure.SubjectPublicKeyInfo.GetEncoded());
        Sha256 = Digests.Sha256Hex(encoding);
        IsSelfIssued = DistinguishedNames.AreEqual(structure.Subject, structure.Issuer);
        // A tenth of a second for a large RSA key: not before somebody asks, and only once.
        _isSelfSigned = new Lazy<bool>(() => IsSelfIssued && Verifies(this));
    }

    /// <summary>The DER bytes.</summary>
    public byte[] Encoding { get; }

    /// <summary>OpenSSL's trust settings behind the certificate; null where there are none.</summary>
    public TrustSettings? Trust { get; init; }

    /// <summary>Null where OpenSSL could make no key of it.</summary>
    public PublicKey? PublicKey { get; }

    public string Sha256 { get; }

    /// <summary>Subject and issuer are the same name; the signature is not looked at.</summary>
    public bool IsSelfIssued { get; }

    /// <summary>Self-issued, and its own key verifies its signature.</summary>
    public bool IsSelfSigned => _isSelfSigned.Value;

    public X509Name Subject => _structure.Subject;

    public X509Name Issuer => _structure.Issuer;

    /// <summary>Null where the certificate claims a time that is none.</summary>
    public DateTimeOffset? NotBefore => ToTime(_structure.StartDate);

    public DateTimeOffset? NotAfter => ToTime(_structure.EndDate);

    public TbsCertificateStructure Fields => _structure.TbsCertificate;

    public AlgorithmIdentifier SignatureAlgorithm => _structure.SignatureAlgorithm;

    /// <summary>True where this certificate's key verifies <paramref name="other"/>'s signature and the names fit.</summary>
    public bool Issued(ParsedCertificate other)
    {
        if (_issued.TryGetValue(other.Sha256, out var known)) return known;
        if (_issued.Count >= MaxRemembered) _issued.Clear();
        return _issued[other.Sha256] = DistinguishedNames.AreEqual(Subject, other.Issuer) && Verifies(other);
    }

    // A certificate may claim any text as its time; OpenSSL loads it all the same.
    private DateTimeOffset? ToTime(Time time)
    {
        if (!_hasTimes) return null;
        try
        {
            return new DateTimeOffset(DateTime.SpecifyKind(time.ToDateTime(), DateTimeKind.Utc));
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return null;
        }
    }

    private bool Verifies(ParsedCertificate other)
    {
        if (PublicKey is null) return false;
        try
        {
            if (PublicKey.Algorithm is "RSA" && RsaSignature.Verify(RsaPublicKeyStructure.GetInstance(_structure.SubjectPublicKeyInfo.ParsePublicKey()), other._structure) is { } verified)
                return verified;
            if (PublicKey.SizeBits > MaxVerifiedBits) return false;
            var key = PublicKeyFactory.CreateKey(_structure.SubjectPublicKeyInfo);
            return new X509Certificate(other._structure).IsSignatureValid(key);
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return false;
        }
    }
}
