using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>
/// Bouncy Castle's cryptography for a client that takes whatever certificate and signature the server shows: what is asked is what the server
/// does, and the library knows fewer keys than OpenSSL.
/// </summary>
internal sealed class LenientCrypto() : BcTlsCrypto(SystemEntropy.Generator)
{
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) =>
        type == CertificateType.X509 ? new LenientCertificate(this, encoding) : base.CreateCertificate(type, encoding);

    // One that it cannot compute is offered all the same: that the server takes it is seen before.
    public override bool HasNamedGroup(int namedGroup) => true;

    public override bool HasSignatureScheme(int signatureScheme) => true;

    public override bool HasSignatureAndHashAlgorithm(SignatureAndHashAlgorithm sigAndHashAlgorithm) => true;
}
