using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>Reads which files a process has mapped.</summary>
internal static class MappedFiles
{
    private const string DeletedMark = " (deleted)";

    // proc(5), maps: "7f1c8a000000-7f1c8a021000 r-xp 00000000 fe:00 1234    /usr/lib/libssl.so.3"
    private const int RangeColumn = 0;
    private const int DeviceColumn = 3;
    private const int InodeColumn = 4;
    private const int PathColumn = 5;

    /// <summary>
    /// The mapped files whose path <paramref name="wanted"/> accepts, each once; null where the agent may not see them.
    /// </summary>
    public static IReadOnlyList<MappedFile>? Read(string procRoot, int processId, Func<string, bool> wanted)
    {
        var process = new ProcessDirectory(procRoot, processId);
        return process.ReadText("maps") is { Length: > 0 } maps
            ? maps.Split('\n').Select(line => Parse(line, process, wanted)).OfType<MappedFile>().DistinctBy(file => (file.Path, file.Replaced)).ToList()
            : null;
    }

    private static MappedFile? Parse(string line, ProcessDirectory process, Func<string, bool> wanted)
    {
        var columns = line.Split(' ', PathColumn + 1, StringSplitOptions.RemoveEmptyEntries);
        if (columns.Length <= PathColumn || !columns[PathColumn].StartsWith('/')) return null;
        var deleted = columns[PathColumn].EndsWith(DeletedMark, StringComparison.Ordinal);
        var path = deleted ? columns[PathColumn][..^DeletedMark.Length] : columns[PathColumn];
        if (!wanted(path)) return null;
        var replaced = deleted || IsAnotherFile(path, columns[DeviceColumn], columns[InodeColumn]);
        return new MappedFile(path, replaced, replaced ? process.PathOf(Path.Combine("map_files", columns[RangeColumn])) : path);
    }

    // A network file system replaces files without the kernel's knowledge. Device numbers must agree: those of layered
    // file systems differ between maps and stat, and their inode numbers then do not compare.
    private static bool IsAnotherFile(string path, string device, string inode) =>
        FileIdentity.Of(path) is { } identity
        && identity.Device == Device(device)
        && ulong.TryParse(inode, CultureInfo.InvariantCulture, out var number)
        && identity.Inode != number;

    // "fe:00": major and minor number, hexadecimal.
    private static ulong? Device(string text) =>
        text.Split(':') is [var major, var minor]
        && uint.TryParse(major, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var upper)
        && uint.TryParse(minor, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var lower)
            ? ((ulong)upper << 32) | lower
            : null;
}
