using System.Buffers.Binary;
using System.Security.Cryptography;
using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// The file of a backup: a line that tells what it is, the version of this format (4 bytes, the highest first) and the length of the
/// history (8 bytes); then the history; then the SHA-256 of all before it. LiteDB has no checksums of its own.
/// </summary>
internal static class BackupFile
{
    private const uint Version = 1;
    private const int BufferSize = 1 << 20;

    private static ReadOnlySpan<byte> Beginning => "XMailFleet backup\n"u8;

    private static int HeaderSize => Beginning.Length + sizeof(uint) + sizeof(long);

    /// <summary>Makes the file of a history.</summary>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static void Write(string history, string target, IProgress<HistoryProgress> progress)
    {
        using var from = OwnFile.OpenToRead(history);
        using var to = OwnFile.Make(target);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var header = new byte[HeaderSize];
        Beginning.CopyTo(header);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(Beginning.Length), Version);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(Beginning.Length + sizeof(uint)), from.Length);
        sum.AppendData(header);
        to.Write(header);
        Copy(from, to, from.Length, sum, progress);
        to.Write(sum.GetHashAndReset());
        to.Flush(flushToDisk: true);
    }

    /// <summary>Makes the history of a file. What is written is of use only where this returns.</summary>
    /// <exception cref="HistoryException">The file is not as it was made, or no backup.</exception>
    public static void Read(string source, string history, IProgress<HistoryProgress> progress)
    {
        using var from = OwnFile.OpenAnyToRead(source);
        using var to = OwnFile.Make(history);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var header = new byte[HeaderSize];
        if (from.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || !header.AsSpan().StartsWith(Beginning))
            throw new HistoryException(words => words.NoneOfOurBackups(source));
        sum.AppendData(header);
        var told = BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(Beginning.Length + sizeof(uint)));
        var found = Math.Max(0, from.Length - HeaderSize - SHA256.HashSizeInBytes);
        Copy(from, to, found, sum, progress);
        var isWhole = IsSum(from, sum.GetHashAndReset());
        if (!isWhole && found != told) throw new HistoryException(words => words.BackupOfWrongSize(source, found, told));
        if (!isWhole || !IsKnown(header, source) || found != told) throw new HistoryException(words => words.BackupChanged(source));
        to.Flush(flushToDisk: true);
    }

    private static bool IsKnown(byte[] header, string source)
    {
        var version = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(Beginning.Length));
        return version <= Version ? version == Version : throw new HistoryException(words => words.BackupOfNewerFormat(source, version, Version));
    }

    private static bool IsSum(FileStream file, byte[] sum)
    {
        var kept = new byte[sum.Length];
        return file.ReadAtLeast(kept, kept.Length, throwOnEndOfStream: false) == kept.Length && file.ReadByte() < 0 && kept.AsSpan().SequenceEqual(sum);
    }

    private static void Copy(FileStream from, FileStream to, long length, IncrementalHash sum, IProgress<HistoryProgress> progress)
    {
        var buffer = new byte[BufferSize];
        for (var done = 0L; done < length; progress.Report(new HistoryProgress(HistoryTask.Copying, "", done, length)))
        {
            var count = from.Read(buffer, 0, (int)Math.Min(buffer.Length, length - done));
            if (count == 0) throw new EndOfStreamException($"{from.Name} ends early");
            sum.AppendData(buffer, 0, count);
            to.Write(buffer, 0, count);
            done += count;
        }
    }
}
