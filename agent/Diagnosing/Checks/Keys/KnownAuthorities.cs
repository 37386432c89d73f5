namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// CAs that no mail client trusts, by what their certificates are called; as of 2026-11, from what their operators publish. Each line has the
/// reason that it gives, and a part of the issuer's name that no other CA has.
/// </summary>
internal static class KnownAuthorities
{
    private static readonly (string Reason, string Part)[] All =
    [
        // https://letsencrypt.org/docs/staging-environment/
        ("staging-authority", "(STAGING)"),
        ("staging-authority", "Fake LE Intermediate"),
        ("staging-authority", "Fake LE Root"),
        // The test servers of Let's Encrypt's own software.
        ("staging-authority", "h2ppy h2cker fake CA"),
        ("staging-authority", "Pebble Intermediate CA"),
        ("staging-authority", "Pebble Root CA"),
        // https://www.buypass.com/, test environment
        ("staging-authority", "Buypass Class 2 Test4"),
        // https://developers.cloudflare.com/ssl/origin-configuration/origin-ca/
        ("origin-authority", "CloudFlare Origin SSL Certificate Authority"),
        ("origin-authority", "CloudFlare Origin SSL ECC Certificate Authority"),
        ("development-authority", "mkcert development CA"),
        ("development-authority", "Caddy Local Authority"),
    ];

    /// <summary>The reason to warn of certificates of that issuer; null where nothing is known of it.</summary>
    public static string? Find(string issuer) => All.FirstOrDefault(entry => issuer.Contains(entry.Part, StringComparison.OrdinalIgnoreCase)).Reason;
}
