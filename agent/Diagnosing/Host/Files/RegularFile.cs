using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Reads regular files only, up to a limit, without ever waiting for one.</summary>
internal static class RegularFile
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>How a read ended.</summary>
    internal enum Outcome
    {
        Read,
        NotOpened,
        NotRegular,
        Oversized,
        ReadFailed,
    }

    /// <summary>One read. The content is empty unless the outcome is <see cref="Outcome.Read"/>.</summary>
    internal sealed record Reading(Outcome Outcome, ReadOnlyMemory<byte> Content, StatusFailure Failure, string Detail)
    {
        public bool ChangedWhileRead { get; init; }
    }

    /// <summary>
    /// Reads the file at <paramref name="path"/> if it is regular and holds at most <paramref name="limit"/> bytes.
    /// The kind is asked of the open file, so that a FIFO that took the name meanwhile is not read either.
    /// </summary>
    public static Reading Read(string path, int limit)
    {
        using var handle = Open(path, out var failure);
        if (handle is null) return Unread(Outcome.NotOpened, failure.Failure, failure.Detail);
        var before = Status(handle);
        if (before is not { Kind: FileKind.Regular }) return Unread(Outcome.NotRegular);
        if (before.Size > limit) return Unread(Outcome.Oversized);
        try
        {
            return ReadOpened(handle, before, limit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unread(Outcome.ReadFailed, StatusFailure.Other, error.Message);
        }
    }

    /// <summary>Whether the file can be opened for reading; nothing is read.</summary>
    public static StatusAttempt TryOpen(string path)
    {
        using var handle = Open(path, out var failure);
        return failure;
    }

    // Reads one byte past the limit at most: files of /proc and growing ones are larger than their size says.
    private static Reading ReadOpened(SafeFileHandle handle, FileStatus before, int limit)
    {
        var buffer = new byte[Math.Min((long)limit + 1, Math.Max(before.Size + 1, FirstBuffer))];
        var length = 0;
        while (true)
        {
            var count = RandomAccess.Read(handle, buffer.AsSpan(length), length);
            length += count;
            if (count == 0) break;
            if (length > limit) return Unread(Outcome.Oversized);
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min((long)limit + 1, buffer.Length * 2L));
        }

        var after = Status(handle);
        return new Reading(Outcome.Read, buffer.AsMemory(0, length), StatusFailure.None, "")
        {
            ChangedWhileRead = after is null || after.ModifyTime != before.ModifyTime || after.Size != before.Size,
        };
    }

    private static Reading Unread(Outcome outcome, StatusFailure failure = StatusFailure.None, string detail = "") =>
        new(outcome, ReadOnlyMemory<byte>.Empty, failure, detail);

    /// <summary>Opens without waiting, even where a FIFO took the name; null where it cannot be opened.</summary>
    public static SafeFileHandle? Open(string path, out StatusAttempt failure) =>
        OperatingSystem.IsLinux()
            ? LinuxFile.OpenForReading(path, out failure)
            : PortableFile.OpenForReading(path, out failure);

    private static FileStatus? Status(SafeFileHandle handle)
    {
        if (OperatingSystem.IsLinux()) return LinuxFile.Status(handle).Value;
        try
        {
            return new FileStatus(FileKind.Regular, RandomAccess.GetLength(handle), File.GetLastWriteTimeUtc(handle));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }
}
