using System.Numerics;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>The numbers of an RSA private key, by the names of RFC 8017 (A.1.2): n, e, d, p, q, dP, dQ, qInv.</summary>
/// <remarks>No record, which would print them. OpenSSL checks nothing of how they fit when it loads a key; one that does not fit loads and then signs wrongly, or not at all.</remarks>
internal sealed class RsaHalves(
    BigInteger n, BigInteger e, BigInteger d, BigInteger p, BigInteger q, BigInteger dP, BigInteger dQ, BigInteger qInv)
{
    // OPENSSL_RSA_MAX_MODULUS_BITS: OpenSSL does no arithmetic beyond it, and neither should the agent.
    private const int MaxModulusBits = 16384;

    // A trial signature takes a quarter of a second here, and eight times as long for each doubling.
    private const int MaxTrialBits = 4096;

    private static readonly BigInteger Message = 2;

    /// <summary>Whether what OpenSSL signs with the private half is a signature by the public half.</summary>
    public bool BelongTogether()
    {
        if (n.BitLength() > MaxModulusBits || e.BitLength() > MaxModulusBits) return true;
        if (n < 2) return false;
        // Its arithmetic needs odd primes; without them it ends with an error.
        if (p.IsEven || q.IsEven) return false;
        if (d.BitLength() <= MaxModulusBits && p > 1 && q > 1 && p * q == n && IsInverse(p) && IsInverse(q)) return true;
        if (n.BitLength() > MaxTrialBits || e.BitLength() > MaxTrialBits) return true;
        return SignsWithPrimes() || SignsWithExponent();

        bool IsInverse(BigInteger prime) => d * e % (prime - 1) == 1;
    }

    // What it does first. It checks the result, and does without the primes where they come to another.
    private bool SignsWithPrimes()
    {
        if (new[] { p, q, dP, dQ, qInv }.Any(number => number.BitLength() > MaxTrialBits) || p <= 1 || q <= 1) return false;
        var (first, second) = (BigInteger.ModPow(Message, dP, p), BigInteger.ModPow(Message, dQ, q));
        var difference = qInv * (first - second) % p;
        return IsSignature(second + (difference < 0 ? difference + p : difference) * q);
    }

    private bool SignsWithExponent() =>
        d.BitLength() <= MaxModulusBits && IsSignature(BigInteger.ModPow(Message, d, n));

    private bool IsSignature(BigInteger signed) => BigInteger.ModPow(signed, e, n) == Message;
}
