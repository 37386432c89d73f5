using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace XMailFleet.Diagnosing.Keys.Der;

/// <summary>
/// Digests without the host's OpenSSL, which .NET's own would load: the agent has to work where that is broken, and
/// starts sooner and smaller without it.
/// </summary>
internal static class Digests
{
    /// <summary>SHA-256 of <paramref name="data"/>, lower-case hexadecimal.</summary>
    public static string Sha256Hex(ReadOnlySpan<byte> data) => Convert.ToHexStringLower(Compute(new Sha256Digest(), data));

    public static byte[] Sha1(ReadOnlySpan<byte> data) => Compute(new Sha1Digest(), data);

    public static byte[] Md5(ReadOnlySpan<byte> data) => Compute(new MD5Digest(), data);

    private static byte[] Compute(IDigest digest, ReadOnlySpan<byte> data)
    {
        digest.BlockUpdate(data);
        var result = new byte[digest.GetDigestSize()];
        digest.DoFinal(result, 0);
        return result;
    }
}
