using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Identities;

/// <summary>
/// What lets one host in, once: a secret, and the authority's public key, by which the host knows that it talks to the right collector.
/// </summary>
/// <param name="secret">Of <see cref="SecretLength"/> bytes.</param>
/// <param name="authority">The key that the collector's certificate must be signed by.</param>
internal sealed class EnrollmentToken(byte[] secret, ECPublicKeyParameters authority)
{
    private const string Beginning = "xmfe_";
    private const int SecretLength = 20;
    private const int CheckLength = 4;

    /// <summary>The key that the collector's certificate must be signed by.</summary>
    public ECPublicKeyParameters Authority => authority;

    /// <summary>What the collector looks the token up by, and all that is stored of it: SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string Hash => HashOf(secret);

    /// <summary>The secret, which goes to the collector that has proved to be the authority's.</summary>
    public byte[] Secret => secret;

    public static string HashOf(ReadOnlySpan<byte> secret) => Digest.Sha256Hex(secret);

    /// <summary>A new one.</summary>
    public static EnrollmentToken Make(ECPublicKeyParameters authority)
    {
        var secret = new byte[SecretLength];
        KernelRandom.Fill(secret);
        return new EnrollmentToken(secret, authority);
    }

    /// <summary>As <see cref="Text"/> writes it. What was cut off or mistyped is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EnrollmentToken? token)
    {
        token = null;
        if (!text.StartsWith(Beginning, StringComparison.Ordinal) || text.Length > 2 * (SecretLength + PublicKeys.PointLength + CheckLength)) return false;
        var bytes = new byte[text.Length];
        // Its other form throws at a character that is none of the alphabet.
        if (Base64Url.DecodeFromChars(text.AsSpan(Beginning.Length), bytes, out _, out var length) is not OperationStatus.Done || length != SecretLength + PublicKeys.PointLength + CheckLength) return false;
        var body = bytes.AsSpan(0, length - CheckLength);
        if (!CheckOf(body).SequenceEqual(bytes.AsSpan(body.Length, CheckLength)) || PublicKeys.ReadPoint(body[SecretLength..]) is not { } key) return false;
        token = new EnrollmentToken(body[..SecretLength].ToArray(), key);
        return true;
    }

    /// <summary>One word, without characters that a shell or a mail program would change.</summary>
    public string Text()
    {
        byte[] body = [.. secret, .. PublicKeys.EncodePoint(authority)];
        return Beginning + Base64Url.EncodeToString([.. body, .. CheckOf(body)]);
    }

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => nameof(EnrollmentToken);

    private static ReadOnlySpan<byte> CheckOf(ReadOnlySpan<byte> body) => Digest.Sha256([.. Encoding.ASCII.GetBytes(Beginning), .. body]).AsSpan(0, CheckLength);
}
