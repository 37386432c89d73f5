using System.Security.Cryptography;
using System.Text;

namespace XMailFleet.Fleet.Sealing;

/// <summary>
/// Wraps keys that are kept in the store by one that is not in it: AES-256-GCM, bound to what the key is for. Who has the store alone
/// has no key.
/// </summary>
/// <param name="key">Of 32 bytes.</param>
/// <param name="place">Where the key is kept, for people.</param>
internal sealed class KeyWrap(byte[] key, string place = "")
{
    /// <summary>Bytes of the wrapping key.</summary>
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Where the wrapping key is kept.</summary>
    public string Place => place;

    /// <summary>The wrapping key. Whoever has it and the store is the authority: it goes into a backup, which is encrypted, and nowhere else.</summary>
    public byte[] Key => key;

    /// <summary>Wraps a key.</summary>
    /// <param name="purpose">What it is for; it is unwrapped for that alone.</param>
    /// <param name="secret">The key.</param>
    public byte[] Wrap(string purpose, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[NonceLength + secret.Length + TagLength];
        var nonce = wrapped.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, secret, wrapped.AsSpan(NonceLength, secret.Length), wrapped.AsSpan(NonceLength + secret.Length), Encoding.UTF8.GetBytes(purpose));
        return wrapped;
    }

    /// <summary>Unwraps a key.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another key, for another purpose, or was changed.</exception>
    public byte[] Unwrap(string purpose, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length < NonceLength + TagLength) throw new CryptographicException("It is too short.");
        var secret = new byte[wrapped.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(
            wrapped[..NonceLength], wrapped.Slice(NonceLength, secret.Length), wrapped[^TagLength..], secret, Encoding.UTF8.GetBytes(purpose));
        return secret;
    }
}
