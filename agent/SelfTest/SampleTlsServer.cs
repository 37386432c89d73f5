using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using Org.BouncyCastle.X509;

namespace XMailFleet.Agent.SelfTest;

/// <summary>The server side of a handshake, with a new P-256 key, that notes what both sides drew by chance.</summary>
internal sealed class SampleTlsServer(BcTlsCrypto crypto, SecureRandom random) : AbstractTlsServer(crypto)
{
    private readonly AsymmetricCipherKeyPair _keys = KeySamples.MakeP256(random);
    private string _keyShares = "";

    /// <summary>Names and values in hexadecimal; null before the handshake is complete.</summary>
    public IReadOnlyList<(string Name, string Value)>? Sample { get; private set; }

    public override void ProcessClientExtensions(IDictionary<int, byte[]> clientExtensions)
    {
        base.ProcessClientExtensions(clientExtensions);
        _keyShares = Convert.ToHexStringLower(clientExtensions[ExtensionType.key_share]);
    }

    public override TlsCredentials GetCredentials()
    {
        var certificate = new CertificateEntry(crypto.CreateCertificate(MakeCertificate()), extensions: null);
        return new BcDefaultTlsCredentialedSigner(
            new TlsCryptoParameters(m_context),
            crypto,
            _keys.Private,
            new Certificate(TlsUtilities.EmptyBytes, [certificate]),
            SignatureScheme.GetSignatureAndHashAlgorithm(SignatureScheme.ecdsa_secp256r1_sha256));
    }

    public override void NotifyHandshakeComplete()
    {
        base.NotifyHandshakeComplete();
        var parameters = m_context.SecurityParameters;
        Sample =
        [
            ("tls-client-random", Convert.ToHexStringLower(parameters.ClientRandom)),
            ("tls-server-random", Convert.ToHexStringLower(parameters.ServerRandom)),
            ("tls-key-shares", _keyShares),
        ];
    }

    protected override ProtocolVersion[] GetSupportedVersions() => [ProtocolVersion.TLSv13];

    protected override int[] GetSupportedCipherSuites() => [CipherSuite.TLS_AES_128_GCM_SHA256];

    private byte[] MakeCertificate()
    {
        var name = new X509Name("CN=self-test");
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(BigInteger.One);
        generator.SetIssuerDN(name);
        generator.SetSubjectDN(name);
        generator.SetNotBefore(DateTime.UnixEpoch);
        generator.SetNotAfter(DateTime.UnixEpoch.AddDays(1));
        generator.SetPublicKey(_keys.Public);
        return generator.Generate(new Asn1SignatureFactory("SHA256withECDSA", _keys.Private, random)).GetEncoded();
    }
}
