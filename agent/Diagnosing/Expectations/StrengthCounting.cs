using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>
/// How a generation of OpenSSL counts the strength of signatures. 1.x took half of the digest's length; 3 lowered SHA-1
/// and MD5, and facts are counted as 3 does.
/// </summary>
internal readonly record struct StrengthCounting(bool IsOld)
{
    public static StrengthCounting Of(string openSslVersion) =>
        new(openSslVersion.StartsWith("1.", StringComparison.Ordinal));

    public int Signature(Certificate certificate) => certificate.SignatureSecurityBits switch
    {
        63 or 64 when IsOld && certificate.SignatureAlgorithm is not "MD4withRSA" => 80,
        39 when IsOld => 64,
        var bits => bits,
    };
}
