using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>
/// Whose processes are believed to be XMail. Name, arguments, environment and program of a process are its user's to choose, and the
/// agent may read what he may not; what he cannot choose is who he is and, below systemd, the group that his process is in. Believed are,
/// where `--xmail-user` names one, that user alone; else
/// <list type="bullet">
/// <item>root;</item>
/// <item>in the control group of a unit that starts XMail, whom that unit names: `User=`, `DynamicUser=`, or a launcher such as
/// `setpriv --reuid`. Outside of that group he is not: he may be "nobody", or have a login;</item>
/// <item>whom root's init script hands the program to (`start-stop-daemon --chuid`);</item>
/// <item>the owner of the program that script or custom name, and of a mail root given by `--mail-root`, where he is a service's user;</item>
/// <item>the agent's own user, where he has no right beyond his own.</item>
/// </list>
/// A dedicated user whom none of these tells of is not believed: the finding says how to name him. What is asked of the host is kept: use
/// one for one look at the processes.
/// </summary>
/// <param name="root">Directory that stands for <c>/</c>, for units and scripts.</param>
/// <param name="options">What the user of the agent says.</param>
internal sealed class ServerAccounts(string root, InstallationOptions options)
{
    /// <summary>Directory that stands for <c>/</c>, for units and scripts.</summary>
    public string Root => root;

    /// <summary>What the user of the agent says.</summary>
    public InstallationOptions Options => options;

    private readonly Dictionary<string, ServerUnit?> _units = new(StringComparer.Ordinal);
    private readonly uint? _only = Number(options.XMailUser);
    private IReadOnlySet<uint>? _named;
    private uint? _own;
    private bool _ownKnown;

    /// <summary>Names of the users that are believed, as far as they stand in files; the number of one without an account.</summary>
    public IReadOnlyList<string> Expected => _only is { } only
        ? [AccountNames.User(only)]
        : [.. Named.Prepend(0u).Select(AccountNames.User).Concat(UnitUsers()).Distinct()];

    private IReadOnlySet<uint> Named => _named ??= NamedAccounts.Read(root, options.MailRoot);

    /// <summary>The number of a user given by name or number; null where this host has none of that name.</summary>
    public static uint? Number(string? nameOrNumber) => UnixUser.Find(nameOrNumber)?.UserId;

    /// <summary>
    /// Why the process is not believed, <see cref="Disbelief.Unspecified"/> where it is. Its program is not judged here; where that may
    /// not be seen (<paramref name="programSeen"/>), a process of root may be any set-user-id program that a user has called XMail, and
    /// its group must speak for it.
    /// </summary>
    public Disbelief Judge(ProcessDirectory process, ProcessUsers users, bool programSeen)
    {
        if (users.Only is not { } user) return Disbelief.OtherUser;
        if (options.XMailUser is not null) return user == _only ? Disbelief.Unspecified : Disbelief.OtherUser;
        var group = ControlGroup.Read(process);
        if (user == 0) return programSeen || SpeaksForRoot(group) ? Disbelief.Unspecified : Disbelief.Unproven;
        return UnitOf(group)?.Names(user) == true || Named.Contains(user) || user == Own() ? Disbelief.Unspecified : Disbelief.OtherUser;
    }

    private bool SpeaksForRoot(ControlGroup? group) => group switch
    {
        { SessionUser: { } user } => user == 0 || user == Own(),
        { Unit: not null } => UnitOf(group) is not null,
        _ => true,
    };

    // The unit of the group, where it starts XMail.
    private ServerUnit? UnitOf(ControlGroup? group)
    {
        if (group?.Unit is not { } name) return null;
        if (!_units.TryGetValue(name, out var unit)) _units[name] = unit = ServerUnit.Read(root, name);
        return unit is { RunsXMail: true } ? unit : null;
    }

    private IEnumerable<string> UnitUsers() =>
        ServiceUnitSource.Names.Select(name => ServerUnit.Read(root, name)?.UserName).OfType<string>().Where(name => name.Length > 0);

    // Whoever runs the agent gains nothing by what he tells himself, unless the agent was given rights that he has not.
    private uint? Own()
    {
        if (_ownKnown) return _own;
        _ownKnown = true;
        var self = new ProcessDirectory("/proc", Environment.ProcessId);
        var mayMore = !ulong.TryParse(self.ReadStatus("CapPrm:"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rights) || rights != 0;
        return _own = mayMore ? null : ProcessUsers.Read(self)?.Only;
    }
}
