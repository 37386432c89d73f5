using static Org.BouncyCastle.Tls.CipherSuite;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Cipher suites that probes offer, by their IANA names.</summary>
internal static class CipherSuites
{
    // The order of OpenSSL's own client: a server that follows the client's preference then agrees on the same suite
    // with a probe as with `openssl s_client`. The last ones are what servers of the age of OpenSSL 0.9.8 know.
    private static readonly (int Value, string Name)[] Known =
    [
        (TLS_AES_256_GCM_SHA384, nameof(TLS_AES_256_GCM_SHA384)),
        (TLS_CHACHA20_POLY1305_SHA256, nameof(TLS_CHACHA20_POLY1305_SHA256)),
        (TLS_AES_128_GCM_SHA256, nameof(TLS_AES_128_GCM_SHA256)),
        (TLS_AES_128_CCM_SHA256, nameof(TLS_AES_128_CCM_SHA256)),
        (TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, nameof(TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)),
        (TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, nameof(TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384)),
        (TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, nameof(TLS_DHE_RSA_WITH_AES_256_GCM_SHA384)),
        (TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, nameof(TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256)),
        (TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, nameof(TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256)),
        (TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256, nameof(TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256)),
        (TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, nameof(TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)),
        (TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, nameof(TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)),
        (TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, nameof(TLS_DHE_RSA_WITH_AES_128_GCM_SHA256)),
        (TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, nameof(TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384)),
        (TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, nameof(TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384)),
        (TLS_DHE_RSA_WITH_AES_256_CBC_SHA256, nameof(TLS_DHE_RSA_WITH_AES_256_CBC_SHA256)),
        (TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, nameof(TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256)),
        (TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, nameof(TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256)),
        (TLS_DHE_RSA_WITH_AES_128_CBC_SHA256, nameof(TLS_DHE_RSA_WITH_AES_128_CBC_SHA256)),
        (TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, nameof(TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA)),
        (TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, nameof(TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA)),
        (TLS_DHE_RSA_WITH_AES_256_CBC_SHA, nameof(TLS_DHE_RSA_WITH_AES_256_CBC_SHA)),
        (TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, nameof(TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)),
        (TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, nameof(TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA)),
        (TLS_DHE_RSA_WITH_AES_128_CBC_SHA, nameof(TLS_DHE_RSA_WITH_AES_128_CBC_SHA)),
        (TLS_RSA_WITH_AES_256_GCM_SHA384, nameof(TLS_RSA_WITH_AES_256_GCM_SHA384)),
        (TLS_RSA_WITH_AES_128_GCM_SHA256, nameof(TLS_RSA_WITH_AES_128_GCM_SHA256)),
        (TLS_RSA_WITH_AES_256_CBC_SHA256, nameof(TLS_RSA_WITH_AES_256_CBC_SHA256)),
        (TLS_RSA_WITH_AES_128_CBC_SHA256, nameof(TLS_RSA_WITH_AES_128_CBC_SHA256)),
        (TLS_RSA_WITH_AES_256_CBC_SHA, nameof(TLS_RSA_WITH_AES_256_CBC_SHA)),
        (TLS_RSA_WITH_AES_128_CBC_SHA, nameof(TLS_RSA_WITH_AES_128_CBC_SHA)),
        (TLS_DHE_DSS_WITH_AES_256_GCM_SHA384, nameof(TLS_DHE_DSS_WITH_AES_256_GCM_SHA384)),
        (TLS_DHE_DSS_WITH_AES_128_GCM_SHA256, nameof(TLS_DHE_DSS_WITH_AES_128_GCM_SHA256)),
        (TLS_DHE_DSS_WITH_AES_256_CBC_SHA, nameof(TLS_DHE_DSS_WITH_AES_256_CBC_SHA)),
        (TLS_DHE_DSS_WITH_AES_128_CBC_SHA, nameof(TLS_DHE_DSS_WITH_AES_128_CBC_SHA)),
        (TLS_RSA_WITH_CAMELLIA_256_CBC_SHA, nameof(TLS_RSA_WITH_CAMELLIA_256_CBC_SHA)),
        (TLS_RSA_WITH_CAMELLIA_128_CBC_SHA, nameof(TLS_RSA_WITH_CAMELLIA_128_CBC_SHA)),
        (TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, nameof(TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA)),
        (TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA, nameof(TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA)),
        (TLS_RSA_WITH_3DES_EDE_CBC_SHA, nameof(TLS_RSA_WITH_3DES_EDE_CBC_SHA)),
    ];

    // What only few servers still choose, and hardly any client offers.
    private static readonly int[] Rare =
    [
        TLS_AES_128_CCM_8_SHA256, TLS_SM4_GCM_SM3, TLS_SM4_CCM_SM3,
        TLS_ECDHE_ECDSA_WITH_AES_256_CCM, TLS_ECDHE_ECDSA_WITH_AES_128_CCM, TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8, TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8,
        TLS_RSA_WITH_AES_256_CCM, TLS_RSA_WITH_AES_128_CCM, TLS_RSA_WITH_AES_256_CCM_8, TLS_RSA_WITH_AES_128_CCM_8,
        TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384, TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384, TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256,
        TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256, TLS_RSA_WITH_ARIA_256_GCM_SHA384, TLS_RSA_WITH_ARIA_128_GCM_SHA256,
        TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384, TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384, TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256,
        TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256, TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256, TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256,
        TLS_ECDHE_ECDSA_WITH_NULL_SHA, TLS_ECDHE_RSA_WITH_NULL_SHA, TLS_RSA_WITH_NULL_SHA256, TLS_RSA_WITH_NULL_SHA, TLS_RSA_WITH_NULL_MD5,
    ];

    /// <summary>What probes offer, most wanted first.</summary>
    public static int[] Offered { get; } = [.. Known.Select(suite => suite.Value)];

    /// <summary>What usual clients of today offer: no suite of DSA, none of Triple DES or Camellia.</summary>
    public static int[] Usual { get; } =
    [
        .. Known.Where(suite => !suite.Name.Contains("_DSS_", StringComparison.Ordinal) && !suite.Name.Contains("3DES", StringComparison.Ordinal)
            && !suite.Name.Contains("CAMELLIA", StringComparison.Ordinal) && suite.Value is not TLS_AES_128_CCM_SHA256).Select(suite => suite.Value),
    ];

    /// <summary>All that the library can speak.</summary>
    public static int[] Any { get; } = [.. Offered, .. Rare];

    /// <summary>IANA name of a suite that was offered; for any other its two bytes in hexadecimal.</summary>
    public static string NameOf(int value) =>
        Known.FirstOrDefault(suite => suite.Value == value).Name ?? $"0x{value:X4}";
}
