using System.Text;
using System.Text.RegularExpressions;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Reads small pieces of a regular file at given offsets. What lies beyond the file's end is null.</summary>
internal sealed partial class FileWindow : IDisposable
{
    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file;

    private FileWindow(Microsoft.Win32.SafeHandles.SafeFileHandle file) => _file = file;

    /// <summary>Opens the file; null where it is no regular file or cannot be opened.</summary>
    public static FileWindow? TryOpen(string path)
    {
        if (FileIdentity.Of(path) is null) return null;
        var file = MappedContent().IsMatch(path) ? RegularFile.OpenUnguarded(path, out _) : RegularFile.Open(path, out _);
        return file is null ? null : new FileWindow(file);
    }

    // What a process runs, or has mapped, where its name is another file's or nobody's by now.
    [GeneratedRegex("^/proc/[0-9]+/(exe|map_files/[0-9a-f]+-[0-9a-f]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex MappedContent();

    /// <summary>Exactly <paramref name="count"/> bytes from <paramref name="offset"/>, or null.</summary>
    public byte[]? Read(ulong offset, int count)
    {
        var bytes = new byte[count];
        return Fill(offset, bytes) == count ? bytes : null;
    }

    /// <summary>The zero-terminated ASCII text at <paramref name="offset"/>; null where it has no end within <paramref name="limit"/> bytes.</summary>
    public string? ReadText(ulong offset, int limit = 4096)
    {
        var bytes = new byte[limit];
        var length = bytes.AsSpan(0, Fill(offset, bytes)).IndexOf((byte)0);
        return length < 0 ? null : Encoding.Latin1.GetString(bytes, 0, length);
    }

    /// <summary>Fills <paramref name="bytes"/> from <paramref name="offset"/> as far as the file goes; the number of bytes that it gave.</summary>
    public int Fill(ulong offset, byte[] bytes)
    {
        if (offset > long.MaxValue - (ulong)bytes.Length) return 0;
        try
        {
            var length = 0;
            while (length < bytes.Length)
            {
                var read = RandomAccess.Read(_file, bytes.AsSpan(length), (long)offset + length);
                if (read == 0) break;
                length += read;
            }

            return length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public void Dispose() => _file.Dispose();
}
