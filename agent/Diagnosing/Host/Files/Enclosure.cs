using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Directories that keep other users from a file, whatever its own mode says: who may not enter one of those above it does not come
/// to the file.
/// </summary>
internal static class Enclosure
{
    private const int OthersEnter = 0b001;
    private const int GroupEnters = 0b001_000;

    /// <summary>Adds to <paramref name="file"/> which directory closes it, as far as permission bits tell. A file of several names may be come to by another.</summary>
    public static void Describe(FileFacts file, FileStatus status)
    {
        if (OperatingSystem.IsWindows() || status.LinkCount > 1) return;
        var real = RealPath.Of(file.Path);
        for (var directory = Path.GetDirectoryName(real); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (Closing(directory, status) is not { } group || (group.Length > 0 && file.ClosedAt.Length > 0)) continue;
            (file.ClosedAt, file.ClosedToAllBut) = (directory, group);
            if (group.Length == 0) return;
        }
    }

    // The group that a closed directory lets in, empty for none; null where the directory keeps nobody out. Whoever owns it enters it, so
    // that has to be root or the owner of the file.
    private static string? Closing(string directory, FileStatus file)
    {
        FileInspector.InspectStatus(directory, out var status);
        if (status is not { Mode: { } mode, UserId: { } owner, GroupId: { } group }) return null;
        if ((mode & OthersEnter) != 0 || (owner != 0 && owner != file.UserId)) return null;
        if ((mode & GroupEnters) == 0 || (group == 0 && !status.HasAccessList)) return "";
        return status.HasAccessList ? null : AccountNames.Group(group);
    }
}
