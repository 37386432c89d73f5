using System.Collections.Concurrent;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Security;
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
    private readonly Lazy<bool> _isSelfSigned;

    public ParsedCertificate(CertificateFields fields, byte[] encoding)
    {
        Fields = fields;
        Encoding = encoding;
        PublicKey = PublicKeyParser.Parse(fields.SubjectPublicKeyInfo);
        Sha256 = Digests.Sha256Hex(encoding);
        IsSelfIssued = Subject.IsSameAs(Issuer);
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

    public CertificateFields Fields { get; }

    public CertificateName Subject => Fields.Subject;

    public CertificateName Issuer => Fields.Issuer;

    /// <summary>Null where the certificate claims a time that is none.</summary>
    public DateTimeOffset? NotBefore => Fields.NotBefore;

    public DateTimeOffset? NotAfter => Fields.NotAfter;

    /// <summary>True where this certificate's key verifies <paramref name="other"/>'s signature and the names fit.</summary>
    public bool Issued(ParsedCertificate other)
    {
        if (_issued.TryGetValue(other.Sha256, out var known)) return known;
        if (_issued.Count >= MaxRemembered) _issued.Clear();
        return _issued[other.Sha256] = Subject.IsSameAs(other.Issuer) && Verifies(other);
    }

    /// <summary>
    /// Whether this certificate's key can tell whether it made <paramref name="other"/>'s signature: kinds of keys and signatures that the
    /// agent does not know, and keys too large for it, leave that open.
    /// </summary>
    public bool CanVerify(ParsedCertificate other) =>
        PublicKey is { Algorithm: "RSA" or "EC" or "Ed25519" or "Ed448", SizeBits: <= MaxVerifiedBits }
        && SignatureNames.Find(other.Fields.OuterAlgorithmId) is var name
        && (name.StartsWith("SHA", StringComparison.Ordinal) || name is "Ed25519" or "Ed448");

    private bool Verifies(ParsedCertificate other)
    {
        // OpenSSL compares both before it verifies.
        if (PublicKey is null || !other.Fields.InnerAlgorithm.Span.SequenceEqual(other.Fields.OuterAlgorithm.Span)) return false;
        try
        {
            var info = SubjectPublicKeyInfo.GetInstance(Fields.SubjectPublicKeyInfo.ToArray());
            if (PublicKey.Algorithm is "RSA" && RsaSignature.Verify(RsaPublicKeyStructure.GetInstance(info.ParsePublicKey()), other.Fields) is { } verified)
                return verified;
            return PublicKey.SizeBits <= MaxVerifiedBits && Verifies(PublicKeyFactory.CreateKey(info), other.Fields);
        }
        catch (Exception error) when (Malformed.Is(error))
        {
            return false;
        }
    }

    private static bool Verifies(AsymmetricKeyParameter key, CertificateFields fields)
    {
        var calculator = new Asn1VerifierFactory(AlgorithmIdentifier.GetInstance(fields.OuterAlgorithm.ToArray()), key).CreateCalculator();
        using (var stream = calculator.Stream) stream.Write(fields.Signed.Span);
        return calculator.GetResult().IsVerified(fields.Signature);
    }
}
