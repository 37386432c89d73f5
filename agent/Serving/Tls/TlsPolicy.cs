using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>What both sides speak, and how much of it they listen to before they know each other.</summary>
internal static class TlsPolicy
{
    /// <summary>Bytes of one message of a handshake. A chain of two of the fleet's certificates is below two thousand.</summary>
    public const int MessageBytes = 16 << 10;

    /// <summary>Bytes of a whole handshake, of one side.</summary>
    public const int HandshakeBytes = 48 << 10;

    public const int ChainLength = 4;

    /// <summary>How long a handshake may take.</summary>
    public static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);

    private static readonly SignatureAndHashAlgorithm EcdsaSha256 =
        SignatureScheme.GetSignatureAndHashAlgorithm(SignatureScheme.ecdsa_secp256r1_sha256);

    public static ProtocolVersion[] Versions => [ProtocolVersion.TLSv13, ProtocolVersion.TLSv12];

    public static int[] Suites =>
    [
        CipherSuite.TLS_AES_128_GCM_SHA256, CipherSuite.TLS_AES_256_GCM_SHA384, CipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    ];

    public static int[] Groups => [NamedGroup.x25519, NamedGroup.secp256r1];

    /// <summary>Keys on P-256 are the only ones of a fleet.</summary>
    public static IList<SignatureAndHashAlgorithm> Signatures => [EcdsaSha256];

    public static IList<ProtocolName> Protocols => [ProtocolName.Http_2_Tls];

    /// <summary>Proves by the key, and shows the chain.</summary>
    public static TlsCredentialedSigner Signer(TlsContext context, BcTlsCrypto crypto, TlsCredentials credentials) => new BcDefaultTlsCredentialedSigner(
        new TlsCryptoParameters(context), crypto, credentials.Key.Private, Chain(context, crypto, credentials), EcdsaSha256);

    /// <summary>The certificates of a message as they came. None is read yet.</summary>
    public static IReadOnlyList<byte[]> Encodings(Certificate chain) => [.. chain.GetCertificateList().Select(certificate => certificate.GetEncoded())];

    // The library takes a chain with a context for TLS 1.3 only, and one without for the versions before.
    private static Certificate Chain(TlsContext context, BcTlsCrypto crypto, TlsCredentials credentials)
    {
        var certificates = new[] { crypto.CreateCertificate(credentials.LeafDer), crypto.CreateCertificate(credentials.AuthorityDer) };
        return TlsUtilities.IsTlsV13(context)
            ? new Certificate(TlsUtilities.EmptyBytes, [.. certificates.Select(certificate => new CertificateEntry(certificate, extensions: null))])
            : new Certificate(certificates);
    }
}
