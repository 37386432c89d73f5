using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Bouncy Castle's cryptography with the system's randomness, and certificates as they were served.</summary>
internal sealed class ProbeTlsCrypto() : BcTlsCrypto(SystemEntropy.Generator)
{
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) =>
        type == Org.BouncyCastle.Tls.CertificateType.X509 ? new SeenCertificate(this, encoding) : base.CreateCertificate(type, encoding);
}
