using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Reads regular files up to a limit. Pipes and devices are not opened, because that may never return.</summary>
internal static class BoundedFile
{
    /// <summary>
    /// The first <paramref name="limit"/> bytes of the regular file at <paramref name="path"/>, or null where it cannot be read, or
    /// where somebody who had a hand in the path could not.
    /// </summary>
    public static byte[]? TryRead(string path, int limit, IReadOnlyList<Placer>? authors = null)
    {
        using var file = RegularFile.Open(path, out _, authors);
        return file is null ? null : ReadUpTo(file, limit);
    }

    /// <summary>The first <paramref name="limit"/> bytes of an open file; null where it cannot be read. Files of /proc have size 0 and are read all the same.</summary>
    public static byte[]? ReadUpTo(SafeFileHandle file, int limit)
    {
        try
        {
            var size = RandomAccess.GetLength(file);
            // One byte more than there is, so that the end is seen without a larger buffer.
            var buffer = new byte[size > 0 ? (int)Math.Min(size + 1, limit) : Math.Min(4096, limit)];
            var length = 0;
            while (true)
            {
                var read = RandomAccess.Read(file, buffer.AsSpan(length), length);
                length += read;
                if (read == 0 || length == limit) return length == buffer.Length ? buffer : buffer[..length];
                if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(limit, checked(buffer.Length * 2)));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What the symbolic link at <paramref name="path"/> holds, or null where there is no link to be read.</summary>
    public static string? TryReadLink(string path)
    {
        try
        {
            // Windows tells of a link to a directory only where it is asked for a directory.
            return new FileInfo(path).LinkTarget ?? (OperatingSystem.IsWindows() ? new DirectoryInfo(path).LinkTarget : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
