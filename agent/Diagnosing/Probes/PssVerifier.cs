using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.IO;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Tls.Crypto;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Checks the signature of a server whose key is RSA, as TLS 1.3 has it: PSS with a salt as long as the digest.</summary>
internal sealed class PssVerifier : Tls13Verifier
{
    private readonly PssSigner _signer;

    public PssVerifier(IDigest digest, RsaKeyParameters key)
    {
        _signer = new PssSigner(new RsaPublicEngine(), digest, digest.GetDigestSize());
        _signer.Init(forSigning: false, key);
        Stream = new SignerSink(_signer);
    }

    public Stream Stream { get; }

    public bool VerifySignature(byte[] signature) => _signer.VerifySignature(signature);
}
