using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>Bouncy Castle's cryptography with the kernel's randomness, and certificates as they came.</summary>
internal sealed class KernelTlsCrypto() : BcTlsCrypto(SystemEntropy.Generator)
{
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) =>
        type == CertificateType.X509 ? new KeptCertificate(this, encoding) : base.CreateCertificate(type, encoding);
}
