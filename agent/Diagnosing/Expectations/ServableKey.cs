using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>
/// Whether a TLS client can agree on anything with a server certificate of this key. XMail loads the others without a
/// word, and then every handshake ends in the alert handshake_failure.
/// </summary>
internal static class ServableKey
{
    // Named curves that TLS clients offer unasked, in OpenSSL's names and those of the standards.
    private static readonly HashSet<string> Curves = new(StringComparer.OrdinalIgnoreCase)
    {
        "prime256v1", "secp256r1", "P-256", "secp384r1", "P-384", "secp521r1", "P-521",
    };

    /// <summary>"dsa", "curve", or null where there is no problem or the algorithm is unknown.</summary>
    public static string? Problem(Certificate certificate) => certificate.KeyAlgorithm switch
    {
        // DSA needs DHE, and XMail sets no DH parameters.
        "DSA" => "dsa",
        "EC" when certificate.Curve.Length > 0 && !Curves.Contains(certificate.Curve) => "curve",
        _ => null,
    };
}
