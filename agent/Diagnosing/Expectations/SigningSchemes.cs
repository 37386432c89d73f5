using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>The signature schemes of TLS by which the key of a server certificate can prove itself.</summary>
internal static class SigningSchemes
{
    // By the digest's name: strength, and bytes.
    private static readonly Dictionary<string, (int Strength, int Bytes)> Digests = new()
    {
        ["sha1"] = (63, 20),
        ["sha224"] = (112, 28),
        ["sha256"] = (128, 32),
        ["sha384"] = (192, 48),
        ["sha512"] = (256, 64),
    };

    private static readonly string[] Strong = ["sha256", "sha384", "sha512"];

    private static readonly Dictionary<string, string> ByCurve = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prime256v1"] = "ecdsa_secp256r1_sha256",
        ["secp384r1"] = "ecdsa_secp384r1_sha384",
        ["secp521r1"] = "ecdsa_secp521r1_sha512",
    };

    private static readonly Dictionary<string, string> ByBrainpoolCurve = new()
    {
        ["brainpoolP256r1"] = "ecdsa_brainpoolP256r1tls13_sha256",
        ["brainpoolP384r1"] = "ecdsa_brainpoolP384r1tls13_sha384",
        ["brainpoolP512r1"] = "ecdsa_brainpoolP512r1tls13_sha512",
    };

    /// <summary>Those of TLS 1.3, where each curve has one of its own.</summary>
    public static IEnumerable<string> OfTls13(Certificate certificate, OpenSslVersion version) => certificate.KeyAlgorithm switch
    {
        "EC" when ByCurve.TryGetValue(certificate.Curve, out var scheme) => [scheme],
        "EC" when OpenSslTraits.HasBrainpoolTls13.IsOf(version) && ByBrainpoolCurve.TryGetValue(certificate.Curve, out var scheme) => [scheme],
        "EC" => [],
        "SM2" => OpenSslTraits.HasSm2Tls13.IsOf(version) ? ["sm2sig_sm3"] : [],
        "ML-DSA-44" or "ML-DSA-65" or "ML-DSA-87" => OpenSslTraits.HasMlDsa.IsOf(version) ? [$"mldsa{certificate.KeyAlgorithm[^2..]}"] : [],
        _ => Common(certificate),
    };

    /// <summary>Those of TLS 1.2.</summary>
    public static IEnumerable<string> OfTls12(Certificate certificate) => certificate.KeyAlgorithm switch
    {
        "RSA" => Digests.Keys.Select(digest => $"rsa_pkcs1_{digest}").Concat(Common(certificate)),
        "EC" => ["ecdsa_secp256r1_sha256", "ecdsa_secp384r1_sha384", "ecdsa_secp521r1_sha512", "ecdsa_sha224", "ecdsa_sha1"],
        _ => Common(certificate),
    };

    /// <summary>Strength of the digest in it, which the security level judges; the largest number where there is none.</summary>
    public static int Strength(string scheme) => Digests.GetValueOrDefault(scheme[(scheme.LastIndexOf('_') + 1)..], (int.MaxValue, 0)).Item1;

    private static IEnumerable<string> Common(Certificate certificate) => certificate.KeyAlgorithm switch
    {
        "RSA" => Strong.Where(digest => Fits(certificate, digest)).Select(digest => $"rsa_pss_rsae_{digest}"),
        "RSA-PSS" => Strong.Where(digest => Fits(certificate, digest) && IsAllowed(certificate, digest)).Select(digest => $"rsa_pss_pss_{digest}"),
        "Ed25519" => ["ed25519"],
        "Ed448" => ["ed448"],
        _ => [],
    };

    // The digest, a salt of its length and two bytes have to fit into the modulus.
    private static bool Fits(Certificate certificate, string digest) => (certificate.KeySizeBits + 6) / 8 >= (2 * Digests[digest].Bytes) + 2;

    // TLS has the salt as long as the digest; a key may ask for a longer one, or for another digest.
    private static bool IsAllowed(Certificate certificate, string digest) =>
        (certificate.KeyDigest.Length == 0 || certificate.KeyDigest.Equals(digest, StringComparison.OrdinalIgnoreCase)) && certificate.KeySaltBytes <= Digests[digest].Bytes;
}
