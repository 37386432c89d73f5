using XMailFleet.Diagnosing.Platforms;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Who may do what with a file, from its permission bits.</summary>
internal static class FilePermissions
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>True where the file has an execute bit. Always true on Windows, which has none.</summary>
    public static bool IsExecutable(string path) => OperatingSystem.IsWindows() || (Mode(path) & AnyExecute) != 0;

    /// <summary>
    /// True where any user of the host could put other content in the file's place: the file or its directory is
    /// writable by all. A sticky directory protects what it holds.
    /// </summary>
    public static bool IsReplaceableByAnyone(string path)
    {
        if (OperatingSystem.IsWindows()) return HostPlatform.Current.IsReplaceableByOrdinaryUsers(path);
        var directory = Mode(Path.GetDirectoryName(path) ?? "/");
        return Mode(path).HasFlag(UnixFileMode.OtherWrite)
            || (directory.HasFlag(UnixFileMode.OtherWrite) && !directory.HasFlag(UnixFileMode.StickyBit));
    }

    private static UnixFileMode Mode(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return UnixFileMode.None;
        }
    }
}
