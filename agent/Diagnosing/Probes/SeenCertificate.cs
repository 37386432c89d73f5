using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// A server's certificate to a client that wants to see. What it says of its own use ends no handshake, as it ends none of OpenSSL's:
/// whether clients accept it is for the checks to say.
/// </summary>
internal sealed class SeenCertificate : BcTlsCertificate
{
    private readonly byte[] _served;

    public SeenCertificate(BcTlsCrypto crypto, byte[] served)
        : base(crypto, served) => _served = served;

    /// <summary>The bytes that were served; the library would write them anew.</summary>
    public override byte[] GetEncoded() => _served;

    public override Tls13Verifier CreateVerifier(int signatureScheme) =>
        SignatureScheme.IsRsaPss(signatureScheme)
            ? new PssVerifier(m_crypto.CreateDigest(SignatureScheme.GetCryptoHashAlgorithm(signatureScheme)), GetPubKeyRsa())
            : base.CreateVerifier(signatureScheme);

    protected override bool SupportsKeyUsage(int keyUsageBits) => true;
}
