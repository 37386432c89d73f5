using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>Whether OpenSSL's security level lets XMail load server.cert.</summary>
internal static class CertificateStrength
{
    // Bits of security that OpenSSL asks for at levels 0 to 5.
    private static readonly int[] Bits = [0, 80, 112, 128, 192, 256];

    /// <summary>Bits of security asked for at <paramref name="level"/>; 0 where the level is unknown (-1).</summary>
    public static int BitsOf(int level) => level < 0 ? 0 : Bits[Math.Min(level, Bits.Length - 1)];

    /// <summary>
    /// True where a certificate of the file is below the level in force (error -235); null where that level is unknown
    /// and it matters.
    /// </summary>
    public static bool? IsTooWeak(ServerCertificate certificate, OpenSsl openSsl)
    {
        var level = LevelOf(openSsl);
        // Level 2 is the strictest that distributions ship.
        var bits = BitsOf(level < 0 ? 2 : level);
        var isBelow = certificate.Chain.Any(c => KeyBits(c, openSsl) < bits || SignatureBits(c, openSsl) < bits);
        return isBelow && level < 0 ? null : isBelow;
    }

    /// <summary>TLS security level in force, 0 to 5; -1 where it is unknown.</summary>
    public static int LevelOf(OpenSsl? openSsl) => openSsl?.Policy is { Known: true, SecurityLevel: >= 0 } policy ? policy.SecurityLevel : -1;

    /// <summary>Strength of a certificate's signature in bits; the largest number where OpenSSL does not judge it.</summary>
    public static int SignatureBits(Certificate certificate, OpenSsl? openSsl) =>
        StrengthCounting.Of(openSsl?.EffectiveVersion ?? "").Signature(certificate);

    /// <summary>Strength of a certificate's key in bits, as the library in use counts it; -1 where it cannot tell.</summary>
    public static int KeyBits(Certificate certificate, OpenSsl? openSsl) => StrengthCounting.Of(openSsl?.EffectiveVersion ?? "").Key(certificate);
}
