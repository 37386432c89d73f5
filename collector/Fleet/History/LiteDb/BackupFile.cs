using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc7748;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Identities.Entropy;
using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// The file of a backup: its header, then what it holds, encrypted, then the HMAC-SHA-256 of all before it. It holds the wrapping key
/// (32 bytes) and the history.
/// </summary>
internal static class BackupFile
{
    private const uint PlainVersion = 1;
    private const int BufferSize = BackupCipher.ChunkLength + BackupCipher.TagLength;

    /// <summary>Makes the file of a history.</summary>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static void Write(string history, string target, BackupSeal seal, DateTimeOffset now, IProgress<HistoryProgress> progress)
    {
        using var from = OwnFile.OpenToRead(history);
        using var to = OwnFile.Make(target);
        using var sum = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, seal.MacKey);
        var ephemeral = new byte[X25519.ScalarSize];
        KernelRandom.Fill(ephemeral);
        var header = HeaderFor(seal, ephemeral, from.Length, now).Encode();
        using var cipher = new BackupCipher(RecoveryKey.Agree(ephemeral, seal.PublicKey) ?? throw new InvalidDataException("what backups are encrypted to is no key"), header);
        Put(header);
        var (chunk, sealedChunk) = (new byte[BackupCipher.ChunkLength], new byte[BufferSize]);
        seal.WrappingKey.CopyTo(chunk, 0);
        var (total, begun) = (KeyWrap.KeyLength + from.Length, KeyWrap.KeyLength);
        for (long done = 0; done < total; begun = 0)
        {
            var count = (int)Math.Min(chunk.Length, total - done);
            from.ReadExactly(chunk.AsSpan(begun, count - begun));
            done += count;
            Put(cipher.Encrypt(chunk.AsSpan(0, count), isLast: done == total, sealedChunk));
            progress.Report(new HistoryProgress(HistoryTask.Copying, "", done, total));
        }

        to.Write(sum.GetHashAndReset());
        to.Flush(flushToDisk: true);

        void Put(ReadOnlySpan<byte> bytes)
        {
            sum.AppendData(bytes);
            to.Write(bytes);
        }
    }

    /// <summary>Makes the history of a file. What is written is of use only where this returns.</summary>
    /// <returns>What the file says of itself, and the wrapping key.</returns>
    /// <exception cref="HistoryException">The file is not as it was made, is no backup, or the key is not the one.</exception>
    public static (BackupHeader Header, byte[] WrappingKey) Read(string source, RecoveryKey key, string history, IProgress<HistoryProgress> progress)
    {
        using var from = OwnFile.OpenAnyToRead(source);
        using var to = OwnFile.Make(history);
        var header = ReadHeader(from, source);
        CheckLength(from, header, source);
        if (!header.Recipient.AsSpan().SequenceEqual(BackupHeader.RecipientOf(key.PublicKey)))
            throw new HistoryException(words => words.WrongRecoveryKey(source, header.Fleet, header.Time));
        var beginning = from.Position;
        CheckSum(from, key.MacKey, source);
        from.Position = beginning;
        try
        {
            using var cipher = new BackupCipher(key.Agree(header.Ephemeral) ?? throw Changed(source), header.Encode());
            var wrappingKey = Decrypt(from, cipher, to, header.Length, progress);
            to.Flush(flushToDisk: true);
            return (header, wrappingKey);
        }
        catch (CryptographicException)
        {
            throw Changed(source);
        }
    }

    private static HistoryException Changed(string source) => new(words => words.BackupChanged(source));

    private static BackupHeader HeaderFor(BackupSeal seal, byte[] ephemeral, long length, DateTimeOffset now)
    {
        var publicKey = new byte[X25519.PointSize];
        X25519.GeneratePublicKey(ephemeral, publicKey);
        return new BackupHeader(now, KeyWrap.KeyLength + length, BackupHeader.RecipientOf(seal.PublicKey), publicKey, seal.Fleet);
    }

    private static BackupHeader ReadHeader(FileStream file, string source)
    {
        var common = new byte[BackupHeader.CommonLength];
        if (file.ReadAtLeast(common, common.Length, throwOnEndOfStream: false) < common.Length || BackupHeader.VersionOf(common) is not { } version)
            throw new HistoryException(words => words.NoneOfOurBackups(source));
        if (version == PlainVersion) throw new HistoryException(words => words.PlainBackup(source));
        if (version > BackupHeader.Version) throw new HistoryException(words => words.BackupOfNewerFormat(source, version, BackupHeader.Version));
        return (version == BackupHeader.Version ? BackupHeader.Read(file) : null) ?? throw new HistoryException(words => words.NoneOfOurBackups(source));
    }

    private static void CheckLength(FileStream file, BackupHeader header, string source)
    {
        // What is longer than the file cannot be right, and might be too large to reckon with.
        var found = file.Length;
        var told = header.Length > found ? header.Length : file.Position + BackupCipher.LengthOf(header.Length) + HMACSHA256.HashSizeInBytes;
        if (told != found) throw new HistoryException(words => words.BackupOfWrongSize(source, found, told));
    }

    // Before anything of it is decrypted: what comes after works on bytes of a collector of this fleet.
    private static void CheckSum(FileStream file, byte[] macKey, string source)
    {
        using var sum = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, macKey);
        var buffer = new byte[BufferSize];
        file.Position = 0;
        for (var left = file.Length - HMACSHA256.HashSizeInBytes; left > 0;)
        {
            var count = (int)Math.Min(buffer.Length, left);
            file.ReadExactly(buffer.AsSpan(0, count));
            sum.AppendData(buffer, 0, count);
            left -= count;
        }

        var kept = new byte[HMACSHA256.HashSizeInBytes];
        file.ReadExactly(kept);
        if (!CryptographicOperations.FixedTimeEquals(kept, sum.GetHashAndReset())) throw Changed(source);
    }

    private static byte[] Decrypt(FileStream from, BackupCipher cipher, FileStream to, long total, IProgress<HistoryProgress> progress)
    {
        var (sealedChunk, chunk) = (new byte[BufferSize], new byte[BackupCipher.ChunkLength]);
        byte[]? wrappingKey = null;
        for (long done = 0; done < total;)
        {
            var count = (int)Math.Min(chunk.Length, total - done);
            from.ReadExactly(sealedChunk.AsSpan(0, count + BackupCipher.TagLength));
            done += count;
            var plain = cipher.Decrypt(sealedChunk.AsSpan(0, count + BackupCipher.TagLength), isLast: done == total, chunk);
            // The history begins behind it.
            to.Write(wrappingKey is null ? plain[KeyWrap.KeyLength..] : plain);
            wrappingKey ??= plain[..KeyWrap.KeyLength].ToArray();
            progress.Report(new HistoryProgress(HistoryTask.Copying, "", done, total));
        }

        return wrappingKey!;
    }
}
