namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>Security strength in bits as OpenSSL 3 counts it, for comparison with a security level.</summary>
internal static class SecurityStrength
{
    /// <summary>Strength of a key that rests on factoring (NIST SP 800-56B rev. 2, appendix D, as OpenSSL rounds it).</summary>
    public static int Factoring(int modulusBits)
    {
        switch (modulusBits)
        {
            case < 8: return 0;
            case 2048: return 112;
            case 3072: return 128;
            case 4096: return 152;
            case 6144: return 176;
            case 7680: return 192;
            case 8192: return 200;
            case 15360: return 256;
            case > 687736: return 1200;
        }

        var cap = modulusBits <= 7680 ? 192 : modulusBits <= 15360 ? 256 : 1200;
        var strength = ((1.923 * RootOfWork(modulusBits)) - 4.69) / Math.Log(2);
        return Math.Min(((int)strength + 4) & ~7, cap);
    }

    // Cube root of x·ln²x, where x = bits·ln 2, in fixed point with 18 binary digits and the root in steps of 1/64: at
    // the edges between two strengths OpenSSL's rounding decides.
    private static double RootOfWork(int modulusBits)
    {
        const long One = 1 << 18;
        var x = modulusBits * (long)(Math.Log(2) * One);
        var logarithm = (long)(Math.Log((double)x / One) * One);
        var work = x * logarithm / One * logarithm / One;
        return Math.Floor(Math.Cbrt(work) + 1e-9) / 64;
    }

    /// <summary>Strength of an elliptic-curve key.</summary>
    public static int EllipticCurve(int orderBits) => orderBits switch
    {
        >= 512 => 256,
        >= 384 => 192,
        >= 256 => 128,
        >= 224 => 112,
        >= 160 => 80,
        _ => orderBits / 2,
    };

    /// <summary>Strength of a DSA key.</summary>
    public static int DiscreteLogarithm(int modulusBits, int orderBits)
    {
        var modulus = modulusBits switch
        {
            >= 15360 => 256,
            >= 7680 => 192,
            >= 3072 => 128,
            >= 2048 => 112,
            >= 1024 => 80,
            _ => 0,
        };
        return orderBits / 2 < 80 ? 0 : Math.Min(orderBits / 2, modulus);
    }
}
