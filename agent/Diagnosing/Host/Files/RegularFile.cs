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
    internal sealed record Reading(Outcome Outcome, ReadOnlyMemory<byte> Content, StatusAttempt Failure)
    {
        public bool ChangedWhileRead { get; init; }

        /// <summary>Those beside root who could have written it, or chosen the file.</summary>
        public IReadOnlyList<Placer> Authors { get; init; } = [];
    }

    /// <summary>
    /// Reads the file at <paramref name="path"/> if it is regular and holds at most <paramref name="limit"/> bytes.
    /// The kind is asked of the open file, so that a FIFO that took the name meanwhile is not read either.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">Bytes.</param>
    /// <param name="authors">Those beside root who named the path.</param>
    public static Reading Read(string path, int limit, IReadOnlyList<Placer>? authors = null)
    {
        using var found = OperatingSystem.IsLinux() ? GuardedPath.Find(path, authors) : null;
        using var handle = Open(found, path, out var failure);
        if (failure.Failure is StatusFailure.NotRegular) return Unread(Outcome.NotRegular);
        if (handle is null) return Unread(Outcome.NotOpened, failure);
        return Read(handle, limit) with { Authors = found?.Authors() ?? [] };
    }

    private static Reading Read(SafeFileHandle handle, int limit)
    {
        var before = Status(handle);
        if (before is not { Kind: FileKind.Regular }) return Unread(Outcome.NotRegular);
        if (before.Size > limit) return Unread(Outcome.Oversized);
        try
        {
            return ReadOpened(handle, before, limit);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Unread(Outcome.ReadFailed, StatusAttempt.Failed(StatusFailure.Other, error.Message));
        }
    }

    /// <summary>Whether the file can be opened for reading; nothing is read.</summary>
    public static StatusAttempt TryOpen(string path, IReadOnlyList<Placer>? authors = null)
    {
        using var handle = Open(path, out var failure, authors);
        return failure;
    }

    // It may be key material: what is outgrown is overwritten.
    private static void Grow(ref byte[] buffer, int length)
    {
        var outgrown = buffer;
        buffer = [.. outgrown, .. new byte[length - outgrown.Length]];
        outgrown.AsSpan().Clear();
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
            if (length == buffer.Length) Grow(ref buffer, (int)Math.Min((long)limit + 1, buffer.Length * 2L));
        }

        var after = Status(handle);
        return new Reading(Outcome.Read, buffer.AsMemory(0, length), default)
        {
            ChangedWhileRead = after is null || after.ModifyTime != before.ModifyTime || after.Size != before.Size,
        };
    }

    private static Reading Unread(Outcome outcome, StatusAttempt failure = default) => new(outcome, ReadOnlyMemory<byte>.Empty, failure);

    /// <summary>
    /// Opens a regular file without waiting, even where a FIFO took the name; null where it cannot be opened, or where somebody who had a hand
    /// in the path could not read it.
    /// </summary>
    public static SafeFileHandle? Open(string path, out StatusAttempt failure, IReadOnlyList<Placer>? authors = null)
    {
        using var found = OperatingSystem.IsLinux() ? GuardedPath.Find(path, authors) : null;
        return Open(found, path, out failure);
    }

    /// <summary>The path of the regular file, links resolved; null where there is none, or where somebody who had a hand in the path could not read it.</summary>
    public static string? RealPathOf(string path, IReadOnlyList<Placer>? authors = null)
    {
        if (!OperatingSystem.IsLinux()) return FileIdentity.Of(path) is null ? null : RealPath.Of(path);
        using var found = GuardedPath.Find(path, authors);
        return found.FilePath;
    }

    /// <summary>Opens a regular file without asking who had a hand in the path: for those that the agent makes up itself.</summary>
    public static SafeFileHandle? OpenUnguarded(string path, out StatusAttempt failure) =>
        OperatingSystem.IsLinux()
            ? LinuxFile.OpenForReading(path, out failure)
            : PortableFile.OpenForReading(path, out failure);

    private static SafeFileHandle? Open(FoundEntry? found, string path, out StatusAttempt failure) =>
        found is null ? PortableFile.OpenForReading(path, out failure) : found.Open(out failure);

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
