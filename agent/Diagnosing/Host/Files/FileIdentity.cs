using XMailFleet.State;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// What tells one version of a file from another without reading it. The time of the last change of the inode is part
/// of it, because a file that becomes executable or readable keeps its modification time.
/// </summary>
/// <param name="Device">Device number, the major one in the upper half; 0 on Windows.</param>
/// <param name="Inode">Inode number; 0 on Windows.</param>
/// <param name="SizeBytes">Size in bytes.</param>
/// <param name="ModifyTime">Nanoseconds; the epoch is the platform's.</param>
/// <param name="ChangeTime">Nanoseconds; on Windows the time of creation.</param>
internal readonly record struct FileIdentity(
    ulong Device, ulong Inode, long SizeBytes, long ModifyTime, long ChangeTime)
{
    private const int CurrentDirectory = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint BasicFields = 0x7ff; // STATX_BASIC_STATS
    private const ushort TypeBits = 0xf000; // S_IFMT
    private const ushort RegularFile = 0x8000; // S_IFREG
    private const ushort DirectoryType = 0x4000; // S_IFDIR

    /// <summary>The identity of the regular file at <paramref name="path"/>, links followed; null where there is none.</summary>
    public static FileIdentity? Of(string path) =>
        path.Length == 0 || path.Contains('\0') ? null
        : OperatingSystem.IsWindows() ? OfWindowsFile(path) : OfUnixEntry(path, RegularFile);

    /// <summary>The identity of the directory; it changes when an entry is added, removed or renamed. Null where there is none.</summary>
    public static FileIdentity? OfDirectory(string path) =>
        path.Length == 0 || path.Contains('\0') ? null
        : OperatingSystem.IsWindows() ? OfWindowsDirectory(path) : OfUnixEntry(path, DirectoryType);

    /// <summary>The identity of whatever stands at the path. Null where nothing does.</summary>
    public static FileIdentity? OfEntry(string path, bool followLinks) =>
        path.Length == 0 || path.Contains('\0') ? null
        : OperatingSystem.IsWindows() ? OfWindowsFile(path) ?? OfWindowsDirectory(path) : OfUnixEntry(path, type: null, followLinks);

    private static FileIdentity? OfUnixEntry(string path, ushort? type, bool followLinks = true)
    {
        if (StatxCall.Ask(CurrentDirectory, path, followLinks ? 0 : NoFollow, BasicFields, out var buffer) != 0) return null;
        if (type is not null && (buffer.Mode & TypeBits) != type) return null;
        return new FileIdentity(
            ((ulong)buffer.DeviceMajor << 32) | buffer.DeviceMinor,
            buffer.Inode,
            (long)buffer.Size,
            (buffer.ModifySeconds * 1_000_000_000) + buffer.ModifyNanoseconds,
            (buffer.ChangeSeconds * 1_000_000_000) + buffer.ChangeNanoseconds);
    }

    private static FileIdentity? OfWindowsDirectory(string path) =>
        new DirectoryInfo(path) is { Exists: true } directory
            ? new FileIdentity(0, 0, 0, directory.LastWriteTimeUtc.Ticks * 100, directory.CreationTimeUtc.Ticks * 100)
            : null;

    private static FileIdentity? OfWindowsFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new FileIdentity(0, 0, file.Length, file.LastWriteTimeUtc.Ticks * 100, file.CreationTimeUtc.Ticks * 100)
            : null;
    }
}
