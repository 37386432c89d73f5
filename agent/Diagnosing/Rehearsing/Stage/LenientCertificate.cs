using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>A certificate that is not read unless the exchange of keys rests on it, and every signature by whose key is taken for good.</summary>
internal sealed class LenientCertificate(BcTlsCrypto crypto, byte[] served) : TlsCertificate
{
    public BigInteger SerialNumber => BigInteger.One;

    public string SigAlgOid => "";

    public byte[] GetEncoded() => served;

    // Of the old exchange of keys, where the client encrypts to the certificate's.
    public TlsEncryptor CreateEncryptor(int tlsCertificateRole) => new BcTlsCertificate(crypto, served).CreateEncryptor(tlsCertificateRole);

    public TlsVerifier CreateVerifier(short signatureAlgorithm) => new GoodVerifier();

    public Tls13Verifier CreateVerifier(int signatureScheme) => new GoodVerifier();

    public byte[]? GetExtension(DerObjectIdentifier extensionOid) => null;

    public Asn1Encodable? GetSigAlgParams() => null;

    public short GetLegacySignatureAlgorithm() => SignatureAlgorithm.rsa;

    public bool SupportsSignatureAlgorithm(short signatureAlgorithm) => true;

    public bool SupportsSignatureAlgorithmCA(short signatureAlgorithm) => true;

    public TlsCertificate CheckUsageInRole(int tlsCertificateRole) => this;

    private sealed class GoodVerifier : TlsVerifier, Tls13Verifier
    {
        public Stream Stream { get; } = new MemoryStream();

        public TlsStreamVerifier? GetStreamVerifier(DigitallySigned digitallySigned) => null;

        public bool VerifyRawSignature(DigitallySigned digitallySigned, byte[] hash) => true;

        public bool VerifySignature(byte[] signature) => true;
    }
}
