using XMailFleet.V1;

namespace XMailFleet.Agent.Expectations;

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
    public static bool? IsTooWeak(ServerCertificate certificate, OpenSslPolicy? policy)
    {
        var level = policy?.SecurityLevel ?? -1;
        if (level >= 0) return certificate.Chain.Any(c => IsBelow(c, BitsOf(level)));
        // Level 2 is the strictest that distributions ship.
        return certificate.Chain.Any(c => IsBelow(c, BitsOf(2))) ? null : false;
    }

    /// <summary>
    /// True where the key, or the signature, of one certificate is below <paramref name="bits"/>. The signature of a
    /// self-signed certificate is not judged.
    /// </summary>
    public static bool IsBelow(Certificate certificate, int bits) =>
        certificate.KeySecurityBits < bits
        || (!certificate.SelfSigned && certificate.SignatureSecurityBits < bits);
}
