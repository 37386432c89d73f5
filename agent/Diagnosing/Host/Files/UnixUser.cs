using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>A user with the groups that the local account files give it.</summary>
/// <param name="UserId">Number of the user.</param>
/// <param name="GroupIds">Numbers of the groups; null for a user without an account, who may be in any.</param>
internal sealed record UnixUser(uint UserId, IReadOnlySet<uint>? GroupIds)
{
    /// <summary>True for the superuser, and whoever else has its right to every file.</summary>
    public bool IgnoresPermissions { get; init; } = UserId == 0;

    /// <summary>The user of that name or decimal id; null for none, for a name that the account file has not, and on Windows.</summary>
    public static UnixUser? Find(string? nameOrId)
    {
        if (string.IsNullOrEmpty(nameOrId) || OperatingSystem.IsWindows()) return null;
        if (AccountNames.Lines("/etc/passwd").FirstOrDefault(f => f.Length > 3 && (f[0] == nameOrId || f[2] == nameOrId)) is not { } account)
            return uint.TryParse(nameOrId, CultureInfo.InvariantCulture, out var number) ? new UnixUser(number, null) : null;
        if (!uint.TryParse(account[2], out var id) || !uint.TryParse(account[3], out var primary)) return null;
        var others = AccountNames.Lines("/etc/group")
            .Where(fields => fields.Length > 3 && fields[3].Split(',').Contains(account[0]))
            .Select(fields => uint.TryParse(fields[2], out var group) ? group : primary);
        return new UnixUser(id, new HashSet<uint>([primary, .. others]));
    }

    /// <summary>Whether the user may read the file. Null where there is no file to read, or it cannot be told.</summary>
    public bool? MayRead(FileFacts file) =>
        file.State is FileState.Present or FileState.Unreadable or FileState.Empty or FileState.Oversized ? CanRead(file.Path) : null;

    /// <summary>
    /// Whether the user may read the file: by its permission bits, and those of every directory above it. Null where a
    /// bit cannot be seen, or an access list may say otherwise.
    /// </summary>
    public bool? CanRead(string path)
    {
        if (IgnoresPermissions) return true;
        var real = RealPath.Of(path);
        for (var directory = Path.GetDirectoryName(real); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (Allows(directory, 1) is not true and var refused) return refused;
        }

        return Allows(real, 4);
    }

    private bool? Allows(string path, int bit)
    {
        FileInspector.InspectStatus(path, out var status);
        if (status is not { Mode: { } mode, UserId: { } owner, GroupId: { } group }) return null;
        if (owner == UserId) return ((mode >> 6) & bit) != 0;
        var (asMember, asOther) = (((mode >> 3) & bit) != 0, (mode & bit) != 0);
        // The bits of the group are then the most that the list gives to anyone.
        if (status.HasAccessList && (asMember || asOther)) return null;
        if (GroupIds is null) return asMember == asOther ? asOther : null;
        return GroupIds.Contains(group) ? asMember : asOther;
    }
}
