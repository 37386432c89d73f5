using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>
/// How a version of OpenSSL counts strength for its security level. 1.x took half of the digest's length and steps for RSA; 3 lowered SHA-1
/// and MD5, and facts are counted as 3 does.
/// </summary>
internal sealed class StrengthCounting(OpenSslVersion? version)
{
    // Each asks for at least so many bits of the modulus.
    private static readonly (int ModulusBits, int Strength)[] Steps = [(15360, 256), (7680, 192), (3072, 128), (2048, 112), (1024, 80)];

    public static StrengthCounting Of(string openSslVersion) => new(OpenSslVersion.Parse(openSslVersion));

    /// <summary>Strength of the signature in bits; the largest number where the version does not judge it.</summary>
    public int Signature(Certificate certificate)
    {
        if (certificate.SignatureExempt || Has(OpenSslTraits.ForgivesOwnSignatures)) return int.MaxValue;
        return version is not null && !Has(OpenSslTraits.LowersBrokenDigests) ? Old(certificate) : certificate.SignatureSecurityBits;
    }

    /// <summary>Strength of the key in bits; -1 where OpenSSL cannot tell.</summary>
    public int Key(Certificate certificate)
    {
        // A version that does not know an algorithm cannot tell its strength.
        if (version is not null && certificate.KeyAlgorithm.StartsWith("ML-", StringComparison.Ordinal) && !Has(OpenSslTraits.HasMlDsa)) return -1;
        if (version is null || Has(OpenSslTraits.CountsRsaByFormula) || certificate.KeyAlgorithm is not ("RSA" or "RSA-PSS")) return certificate.KeySecurityBits;
        return Steps.FirstOrDefault(step => certificate.KeySizeBits >= step.ModulusBits).Strength;
    }

    private static int Old(Certificate certificate) => certificate.SignatureSecurityBits switch
    {
        63 or 64 when certificate.SignatureAlgorithm is not "MD4withRSA" => 80,
        39 => 64,
        var bits => bits,
    };

    private bool Has(OpenSslTrait trait) => version is not null && trait.IsOf(version);
}
