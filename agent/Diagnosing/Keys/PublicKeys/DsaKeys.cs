using System.Numerics;

namespace XMailFleet.Diagnosing.Keys.PublicKeys;

internal static class DsaKeys
{
    // OPENSSL_DSA_MAX_MODULUS_BITS: OpenSSL does no arithmetic beyond it.
    public const int MaxModulusBits = 10_000;

    public static PublicKey Create(BigInteger p, BigInteger q, BigInteger g, BigInteger y, string spkiSha256) =>
        new("DSA", p.BitLength(), SecurityStrength.DiscreteLogarithm(p.BitLength(), q.BitLength()))
        {
            Value = $"{p.ToHex()}:{q.ToHex()}:{g.ToHex()}:{y.ToHex()}",
            SpkiSha256 = spkiSha256,
        };
}
