using System.Buffers.Binary;
using System.Text;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// Reads /etc/ld.so.cache as glibc's loader does (format 1.1 of glibc 2.2 and later). A library that was installed after
/// ldconfig ran last is not in it, and the loader does not look for it anywhere but in its built-in directories.
/// </summary>
internal static class LoaderCache
{
    public const string DefaultPath = "/etc/ld.so.cache";

    private const int FileLimit = 16 << 20;
    private const int HeaderBytes = 48;
    private const int EntryBytes = 24;

    private static ReadOnlySpan<byte> OldMagic => "ld.so-1.7.0"u8;

    private static ReadOnlySpan<byte> Magic => "glibc-ld.so.cache1.1"u8;

    /// <summary>The OpenSSL libraries in the cache, in its order; null where there is no cache that can be read.</summary>
    public static IReadOnlyList<LibraryEntry>? Read(string path)
    {
        if (BoundedFile.TryRead(path, FileLimit) is not { } content) return null;
        // Until glibc 2.32 a cache in the oldest format stood before this one.
        var start = content.AsSpan().StartsWith(OldMagic) ? content.AsSpan().IndexOf(Magic) : 0;
        return start >= 0 && content.AsSpan(start).StartsWith(Magic) ? ReadEntries(content.AsSpan(start)) : null;
    }

    private static List<LibraryEntry>? ReadEntries(ReadOnlySpan<byte> cache)
    {
        if (cache.Length < HeaderBytes) return null;
        var entries = new List<LibraryEntry>();
        var count = ReadNumber(cache, Magic.Length);
        for (long i = 0; i < count; i++)
        {
            var offset = HeaderBytes + (i * EntryBytes);
            if (offset + EntryBytes > cache.Length) return null;
            var name = ReadText(cache, ReadNumber(cache, (int)offset + 4));
            if (LibraryName.Parse(name) is null) continue;
            var file = ReadText(cache, ReadNumber(cache, (int)offset + 8));
            if (FileIdentity.Of(file) is not null) entries.Add(new LibraryEntry(name, RealPath.Of(file)));
        }

        return entries;
    }

    // Written by ldconfig on this host, in its own byte order.
    private static uint ReadNumber(ReadOnlySpan<byte> cache, int offset) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(cache[offset..])
        : BinaryPrimitives.ReadUInt32BigEndian(cache[offset..]);

    private static string ReadText(ReadOnlySpan<byte> cache, uint offset)
    {
        if (offset >= cache.Length) return "";
        var text = cache[(int)offset..];
        var end = text.IndexOf((byte)0);
        return end < 0 ? "" : Encoding.UTF8.GetString(text[..end]);
    }
}
