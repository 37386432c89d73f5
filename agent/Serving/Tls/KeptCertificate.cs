using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>A certificate that remembers the bytes in which it came; the library would write them anew.</summary>
internal sealed class KeptCertificate : BcTlsCertificate
{
    private readonly byte[] _encoding;

    public KeptCertificate(BcTlsCrypto crypto, byte[] encoding)
        : base(crypto, encoding) => _encoding = encoding;

    public override byte[] GetEncoded() => _encoding;
}
