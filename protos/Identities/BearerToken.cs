using System.Buffers.Text;
using System.Text;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Identities;

/// <summary>A token that a script shows, or a link that signs in once. Only its hash is stored: 32 random bytes need no slow one.</summary>
internal static class BearerToken
{
    /// <summary>What a script's token begins with.</summary>
    public const string Script = "xmft_";

    /// <summary>What the token of a sign-in link begins with.</summary>
    public const string SignIn = "xmfs_";

    private const int SecretLength = 32;

    /// <summary>A new one.</summary>
    public static string Make(string beginning)
    {
        var secret = new byte[SecretLength];
        KernelRandom.Fill(secret);
        return beginning + Base64Url.EncodeToString(secret);
    }

    /// <summary>Whether it has the form of one: what has not need not be looked up.</summary>
    public static bool IsOne(string text, string beginning) =>
        text.StartsWith(beginning, StringComparison.Ordinal)
        && text.Length == beginning.Length + Base64Url.GetEncodedLength(SecretLength)
        && Base64Url.IsValid(text.AsSpan(beginning.Length));

    /// <summary>SHA-256 of all of it, lower-case hexadecimal.</summary>
    public static string HashOf(string token) => Digest.Sha256Hex(Encoding.UTF8.GetBytes(token));
}
