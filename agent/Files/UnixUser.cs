using XMailFleet.V1;

namespace XMailFleet.Agent.Files;

/// <summary>A user with the groups that the local account files give it.</summary>
internal sealed record UnixUser(uint UserId, IReadOnlySet<uint> GroupIds)
{
    /// <summary>The user of that name or decimal id; null where the account file has none.</summary>
    public static UnixUser? Find(string nameOrId)
    {
        if (AccountNames.Lines("/etc/passwd").FirstOrDefault(f => f.Length > 3 && (f[0] == nameOrId || f[2] == nameOrId)) is not { } account)
            return null;
        if (!uint.TryParse(account[2], out var id) || !uint.TryParse(account[3], out var primary)) return null;
        var others = AccountNames.Lines("/etc/group")
            .Where(fields => fields.Length > 3 && fields[3].Split(',').Contains(account[0]))
            .Select(fields => uint.TryParse(fields[2], out var group) ? group : primary);
        return new UnixUser(id, new HashSet<uint>([primary, .. others]));
    }

    /// <summary>
    /// Whether the user of that name or decimal id may read the file. Null where there is no file to read, no such user, or
    /// no permission bits.
    /// </summary>
    public static bool? MayRead(string? nameOrId, FileFacts file)
    {
        var exists = file.State is FileState.Present or FileState.Unreadable or FileState.Empty or FileState.Oversized;
        return exists && nameOrId is { Length: > 0 } && !OperatingSystem.IsWindows() ? Find(nameOrId)?.CanRead(file.Path) : null;
    }

    /// <summary>
    /// Whether the user may read the file: by its permission bits, and those of every directory above it. Null where a
    /// bit cannot be seen.
    /// </summary>
    public bool? CanRead(string path)
    {
        if (UserId == 0) return true;
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
        var shift = owner == UserId ? 6 : GroupIds.Contains(group) ? 3 : 0;
        return ((mode >> shift) & bit) != 0;
    }
}
