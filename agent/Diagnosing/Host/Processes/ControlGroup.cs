using System.Globalization;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// Where the system's manager has put a process (cgroups(7)). A user may make groups below his own session, under any name, and
/// nowhere else: what stands at the beginning of the path is root's word.
/// </summary>
/// <param name="Path">"/system.slice/xmail.service"; "/" where nothing puts processes into groups.</param>
internal sealed record ControlGroup(string Path)
{
    private const string UserSlicePrefix = "user-";
    private const string SliceSuffix = ".slice";

    private string[] Parts => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The service that it belongs to: "xmail.service". Null for a process of a user's session or of a container, where services have
    /// such names too, and where there is no systemd.
    /// </summary>
    public string? Unit =>
        Parts is ["user.slice" or "machine.slice", ..] ? null
        : Parts.SkipWhile(part => part.EndsWith(SliceSuffix, StringComparison.Ordinal)).FirstOrDefault() is { } unit
            && unit.EndsWith(".service", StringComparison.Ordinal) ? unit : null;

    /// <summary>Number of the user in whose session it was started, whatever rights it has now; null outside of sessions.</summary>
    public uint? SessionUser =>
        Parts is ["user.slice", var slice, ..]
        && slice.StartsWith(UserSlicePrefix, StringComparison.Ordinal) && slice.EndsWith(SliceSuffix, StringComparison.Ordinal)
        && uint.TryParse(slice[UserSlicePrefix.Length..^SliceSuffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var user)
            ? user
            : null;

    /// <summary>Null where the process cannot be seen.</summary>
    public static ControlGroup? Read(ProcessDirectory process)
    {
        if (process.ReadText("cgroup") is not { } text) return null;
        // "ID:CONTROLLERS:PATH"; a path may hold what looks like a line of another kind.
        var lines = text.Split('\n').Select(line => line.Split(':', 3)).Where(fields => fields.Length == 3).ToList();
        // Kernels with both kinds of hierarchy have the manager's own under its name.
        var own = lines.Find(fields => fields[1] == "name=systemd") ?? lines.Find(fields => fields[1].Length == 0);
        return new ControlGroup(own?[2] ?? "/");
    }
}
