using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc7748;
using XMailFleet.Identities;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Fleet.Sealing;

/// <summary>
/// What restores a backup, and is kept by people, off the machine. From its random bytes come the private half of what backups are
/// encrypted to, and the key that they are authenticated by.
/// </summary>
internal sealed class RecoveryKey
{
    /// <summary>What it begins with.</summary>
    public const string Beginning = "xmfr-";

    private const int SecretLength = 32;
    private const int GroupLength = 7;

    // With it there are 56 characters, and no bits left over.
    private const int CheckLength = 3;

    private readonly byte[] _secret;
    private readonly byte[] _private;

    private RecoveryKey(byte[] secret)
    {
        (_secret, _private) = (secret, Derive(secret, "xmailfleet recovery x25519"u8));
        PublicKey = new byte[X25519.PointSize];
        X25519.GeneratePublicKey(_private, PublicKey);
        MacKey = Derive(secret, "xmailfleet backup hmac-sha256"u8);
    }

    /// <summary>What backups are encrypted to (X25519).</summary>
    public byte[] PublicKey { get; }

    /// <summary>What backups are authenticated by, HMAC-SHA-256.</summary>
    public byte[] MacKey { get; }

    /// <summary>A new one.</summary>
    public static RecoveryKey Make()
    {
        var secret = new byte[SecretLength];
        KernelRandom.Fill(secret);
        return new RecoveryKey(secret);
    }

    /// <summary>As <see cref="Text"/> writes it, or a person typed that: with or without hyphens and blanks, in any case.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out RecoveryKey? key)
    {
        key = null;
        var typed = text.Trim();
        if (!typed.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase)) return false;
        if (Base32.Decode(typed[Beginning.Length..]) is not { Length: SecretLength + CheckLength } bytes) return false;
        var secret = bytes[..SecretLength];
        if (!CheckOf(secret).SequenceEqual(bytes.AsSpan(SecretLength))) return false;
        key = new RecoveryKey(secret);
        return true;
    }

    /// <summary>For a person to keep. Whoever has it and a backup is the authority.</summary>
    public string Text() =>
        Beginning + string.Join('-', Base32.Encode([.. _secret, .. CheckOf(_secret)]).Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>The secret shared with whoever has the private half of a public key; null for what is no such key.</summary>
    public byte[]? Agree(byte[] publicKey) => Agree(_private, publicKey);

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => nameof(RecoveryKey);

    internal static byte[]? Agree(byte[] privateKey, byte[] publicKey)
    {
        var shared = new byte[X25519.PointSize];
        return X25519.CalculateAgreement(privateKey, 0, publicKey, 0, shared, 0) ? shared : null;
    }

    private static byte[] Derive(byte[] secret, ReadOnlySpan<byte> purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, SecretLength, salt: [], purpose.ToArray());

    private static Span<byte> CheckOf(byte[] secret) => Digest.Sha256([.. "xmailfleet recovery check"u8, .. secret]).AsSpan(0, CheckLength);
}
