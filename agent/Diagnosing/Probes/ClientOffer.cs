using Org.BouncyCastle.Tls;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>What a client offers beside its versions, most wanted first.</summary>
/// <param name="CipherSuites">Suites.</param>
/// <param name="Groups">Named groups; those that the library lacks are left out.</param>
/// <param name="Signatures">Signature algorithms.</param>
internal sealed record ClientOffer(int[] CipherSuites, int[] Groups, IReadOnlyList<SignatureAndHashAlgorithm> Signatures)
{
    private static readonly int[] UsualSchemes =
    [
        SignatureScheme.ecdsa_secp256r1_sha256, SignatureScheme.ecdsa_secp384r1_sha384,
        SignatureScheme.ecdsa_secp521r1_sha512, SignatureScheme.ed25519, SignatureScheme.ed448,
        SignatureScheme.rsa_pss_pss_sha256, SignatureScheme.rsa_pss_pss_sha384, SignatureScheme.rsa_pss_pss_sha512,
        SignatureScheme.rsa_pss_rsae_sha256, SignatureScheme.rsa_pss_rsae_sha384, SignatureScheme.rsa_pss_rsae_sha512,
        SignatureScheme.rsa_pkcs1_sha256, SignatureScheme.rsa_pkcs1_sha384, SignatureScheme.rsa_pkcs1_sha512,
    ];

    private static readonly int[] ProbeSchemes =
    [
        .. UsualSchemes,
        SignatureScheme.ecdsa_brainpoolP256r1tls13_sha256, SignatureScheme.ecdsa_brainpoolP384r1tls13_sha384,
        SignatureScheme.ecdsa_brainpoolP512r1tls13_sha512, SignatureScheme.ecdsa_sha1, SignatureScheme.rsa_pkcs1_sha1,
    ];

    // OpenSSL serves a certificate on a curve only to clients that name the curve.
    private static readonly int[] ProbeGroups =
    [
        NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.x448, NamedGroup.secp521r1, NamedGroup.secp384r1,
        NamedGroup.brainpoolP256r1, NamedGroup.brainpoolP384r1, NamedGroup.brainpoolP512r1, NamedGroup.secp256k1,
        NamedGroup.secp224r1, NamedGroup.secp192r1, NamedGroup.ffdhe2048, NamedGroup.ffdhe3072, NamedGroup.ffdhe4096,
    ];

    private static readonly SignatureAndHashAlgorithm[] WithDsa =
        [new(HashAlgorithm.sha1, SignatureAlgorithm.dsa), new(HashAlgorithm.sha256, SignatureAlgorithm.dsa)];

    /// <summary>What probes offer: everything whose server they can follow to the end.</summary>
    public static ClientOffer Probe { get; } = new(Probes.CipherSuites.Offered, ProbeGroups, [.. Of(ProbeSchemes), .. WithDsa]);

    /// <summary>
    /// What clients of today offer that nobody has set up otherwise: as OpenSSL's own does since 3.0 at the level that distributions ship,
    /// and the libraries of mail clients much alike.
    /// </summary>
    public static ClientOffer Usual { get; } = new(
        Probes.CipherSuites.Usual,
        [
            NamedGroup.X25519MLKEM768, NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.x448, NamedGroup.secp384r1, NamedGroup.secp521r1,
            NamedGroup.ffdhe2048, NamedGroup.ffdhe3072,
        ],
        Of(UsualSchemes));

    /// <summary>All that a client could offer.</summary>
    public static ClientOffer Any { get; } = new(
        Probes.CipherSuites.Any,
        [
            .. ProbeGroups, NamedGroup.ffdhe6144, NamedGroup.ffdhe8192, NamedGroup.brainpoolP256r1tls13, NamedGroup.brainpoolP384r1tls13,
            NamedGroup.brainpoolP512r1tls13, NamedGroup.curveSM2, NamedGroup.X25519MLKEM768, NamedGroup.SecP256r1MLKEM768,
            NamedGroup.SecP384r1MLKEM1024, NamedGroup.MLKEM512, NamedGroup.MLKEM768, NamedGroup.MLKEM1024, NamedGroup.secp160k1, NamedGroup.secp160r1,
            NamedGroup.secp160r2, NamedGroup.secp192k1, NamedGroup.secp224k1,
            NamedGroup.sect163k1, NamedGroup.sect163r1, NamedGroup.sect163r2, NamedGroup.sect193r1, NamedGroup.sect193r2, NamedGroup.sect233k1,
            NamedGroup.sect233r1, NamedGroup.sect239k1, NamedGroup.sect283k1, NamedGroup.sect283r1, NamedGroup.sect409k1, NamedGroup.sect409r1,
            NamedGroup.sect571k1, NamedGroup.sect571r1,
        ],
        [
            .. Of(
            [
                .. ProbeSchemes, SignatureScheme.sm2sig_sm3, SignatureScheme.mldsa44, SignatureScheme.mldsa65, SignatureScheme.mldsa87,
            ]),
            .. WithDsa,
            new(HashAlgorithm.sha224, SignatureAlgorithm.ecdsa), new(HashAlgorithm.sha224, SignatureAlgorithm.rsa),
            new(HashAlgorithm.sha224, SignatureAlgorithm.dsa), new(HashAlgorithm.md5, SignatureAlgorithm.rsa),
        ]);

    private static SignatureAndHashAlgorithm[] Of(IEnumerable<int> schemes) => [.. schemes.Select(SignatureScheme.GetSignatureAndHashAlgorithm)];
}
