using System.Numerics;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>
/// RSA with a public key (RFC 8017, 5.2.2), by the arithmetic of .NET: Bouncy Castle's takes three times as long, and first searches a modulus for
/// primality. Nothing secret is computed here, so its time may tell what it wants.
/// </summary>
internal static class RsaPublicOperation
{
    // Where OpenSSL stops computing: OPENSSL_RSA_MAX_MODULUS_BITS, OPENSSL_RSA_SMALL_MODULUS_BITS, OPENSSL_RSA_MAX_PUBEXP_BITS.
    private const int MaxModulusBits = 16384;
    private const int SmallModulusBits = 3072;
    private const int MaxExponentBits = 64;

    /// <summary>
    /// The signature raised to the public exponent. Null where OpenSSL would not compute it: it is not as long as the modulus, not
    /// below it, or the key is larger than it bears. All numbers are unsigned, most significant byte first.
    /// </summary>
    public static BigInteger? Open(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> modulus, ReadOnlySpan<byte> exponent)
    {
        var (block, n, e) = (ToNumber(signature), ToNumber(modulus), ToNumber(exponent));
        if (n.GetBitLength() > MaxModulusBits || e >= n || block >= n || signature.Length != n.GetByteCount(isUnsigned: true)) return null;
        if (n.GetBitLength() > SmallModulusBits && e.GetBitLength() > MaxExponentBits) return null;
        return BigInteger.ModPow(block, e, n);
    }

    public static BigInteger ToNumber(ReadOnlySpan<byte> magnitude) => new(magnitude, isUnsigned: true, isBigEndian: true);
}
