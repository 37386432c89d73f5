using System.Buffers.Binary;
using System.Security.Cryptography;
using XMailFleet.Identities;

namespace XMailFleet.Fleet.Sealing;

/// <summary>
/// Encrypts what a backup holds in chunks: AES-256-GCM by a key of this backup alone, made from an agreement (X25519) and its whole
/// header. The nonce is the number of the chunk and whether it is the last, so that none can be left out, moved or cut off.
/// </summary>
internal sealed class BackupCipher : IDisposable
{
    /// <summary>Bytes of a chunk before it is encrypted; the last may have fewer.</summary>
    public const int ChunkLength = 1 << 16;

    /// <summary>Bytes that each chunk grows by.</summary>
    public const int TagLength = 16;

    private const int NonceLength = 12;

    private readonly AesGcm _cipher;
    private long _next;

    /// <param name="shared">The agreement.</param>
    /// <param name="header">Of the backup.</param>
    public BackupCipher(byte[] shared, byte[] header)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, KeyWrap.KeyLength, salt: Digest.Sha256(header), info: "xmailfleet backup aes-256-gcm"u8.ToArray());
        _cipher = new AesGcm(key, TagLength);
    }

    /// <summary>Bytes that something of a length has when it is encrypted.</summary>
    public static long LengthOf(long length) => length + ((length + ChunkLength - 1) / ChunkLength * TagLength);

    /// <summary>The next chunk, encrypted.</summary>
    public ReadOnlySpan<byte> Encrypt(ReadOnlySpan<byte> chunk, bool isLast, Span<byte> target)
    {
        _cipher.Encrypt(Nonce(isLast), chunk, target[..chunk.Length], target.Slice(chunk.Length, TagLength));
        return target[..(chunk.Length + TagLength)];
    }

    /// <summary>The next chunk, decrypted.</summary>
    /// <exception cref="CryptographicException">It is not the next, or not as it was made.</exception>
    public ReadOnlySpan<byte> Decrypt(ReadOnlySpan<byte> chunk, bool isLast, Span<byte> target)
    {
        var length = chunk.Length - TagLength;
        _cipher.Decrypt(Nonce(isLast), chunk[..length], chunk[length..], target[..length]);
        return target[..length];
    }

    public void Dispose() => _cipher.Dispose();

    private byte[] Nonce(bool isLast)
    {
        var nonce = new byte[NonceLength];
        BinaryPrimitives.WriteInt64BigEndian(nonce, _next++);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
