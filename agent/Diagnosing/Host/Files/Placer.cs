namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Somebody less than root who could have put something where it stands, or who named it. What it leads to is read for him only where
/// he could read it himself: the agent has rights that he has not.
/// </summary>
internal sealed class Placer
{
    private readonly uint? _userId;
    private readonly Lazy<IReadOnlySet<uint>?> _groups;
    private readonly Func<string> _name;

    private Placer(uint? userId, Func<IReadOnlySet<uint>?> groups, Func<string> name) =>
        (_userId, _groups, _name) = (userId, new Lazy<IReadOnlySet<uint>?>(groups), name);

    /// <summary>Whoever has an account, or none.</summary>
    public static Placer Anyone { get; } = new(null, () => new HashSet<uint>(), () => "");

    /// <summary>Null for a group, and for anyone.</summary>
    public uint? UserId => _userId;

    /// <summary>Name of the user or of the group, or its decimal id; empty for anyone.</summary>
    public string Name => _name();

    public static Placer User(uint id) => new(
        id, () => UnixUser.Find(id.ToString(System.Globalization.CultureInfo.InvariantCulture))?.GroupIds, () => AccountNames.User(id));

    public static Placer MemberOf(uint group) => new(null, () => new HashSet<uint> { group }, () => AccountNames.Group(group));

    /// <summary>None for a user who may read everything.</summary>
    public static IReadOnlyList<Placer> Of(UnixUser? user) => user is null or { IgnoresPermissions: true }
        ? []
        : [new Placer(user.UserId, () => user.GroupIds, () => AccountNames.User(user.UserId))];

    /// <summary>
    /// Those beside root who may write to what is held: its owner, its group, anyone. In a directory they may put entries, and replace
    /// those of others; a sticky bit keeps nobody from moving something in.
    /// </summary>
    public static IEnumerable<Placer> WritersOf(FileStatus status, Func<bool> hasAccessList)
    {
        if (status.UserId is { } owner and not 0) yield return User(owner);
        if ((status.Mode & 0b000_000_010) != 0) yield return Anyone;
        // Beside an access list these bits are the most that any user or group named in it has.
        else if ((status.Mode & 0b000_010_000) != 0) yield return hasAccessList() ? Anyone : MemberOf(status.GroupId ?? 0);
    }

    /// <summary>
    /// Whether permission bits give him the right for certain: 4 to read, 1 to enter a directory. An owner could give it to himself; where
    /// an access list may take it again, nobody else has it.
    /// </summary>
    public bool May(FileStatus status, int bit, Func<bool> hasAccessList)
    {
        if (status is not { Mode: { } mode, UserId: { } owner, GroupId: { } group }) return false;
        if (owner == _userId) return true;
        var (asMember, asOther) = (((mode >> 3) & bit) != 0, (mode & bit) != 0);
        if (!(asMember || asOther) || hasAccessList()) return false;
        return asMember == asOther || (_groups.Value is { } groups && (groups.Contains(group) ? asMember : asOther));
    }
}
