using Org.BouncyCastle.Crypto.Digests;

namespace XMailFleet.Identities;

/// <summary>SHA-256.</summary>
internal static class Digest
{
    /// <summary>Bytes of one.</summary>
    public const int Length = 32;

    public static byte[] Sha256(ReadOnlySpan<byte> bytes)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(bytes);
        var result = new byte[Length];
        digest.DoFinal(result, 0);
        return result;
    }

    /// <summary>In lower-case hexadecimal.</summary>
    public static string Sha256Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Sha256(bytes));
}
