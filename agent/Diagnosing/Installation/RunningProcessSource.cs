using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The running XMail: its arguments and environment are the truth.</summary>
/// <param name="procRoot">"/proc".</param>
/// <param name="accounts">Whose processes are believed, now.</param>
/// <param name="startSources">What root has set up to start it: tells of a server whose own environment may not be seen.</param>
internal sealed class RunningProcessSource(
    string procRoot, Func<ServerAccounts> accounts, IReadOnlyList<IInstallationSource> startSources) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find()
    {
        var servers = RunningServers.Find(procRoot, accounts());
        var seen = servers.Select(Describe).OfType<XMailInstallation>().ToList();
        // Of several it could not be told which is the one that was set up.
        return servers is [{ EnvironmentReadable: false } hidden] && seen.Count == 0 ? Set(hidden) : seen;
    }

    private IEnumerable<XMailInstallation> Set(RunningServer hidden) => startSources
        .SelectMany(source => source.Find())
        .Take(1)
        .Select(installation => installation with
        {
            ProgramPath = hidden.ProgramPath.Length > 0 ? hidden.ProgramPath : installation.ProgramPath,
            ProcessId = hidden.ProcessId,
        });

    /// <summary>Null where the process does not show its mail root.</summary>
    internal static XMailInstallation? Describe(RunningServer server)
    {
        var authors = server.Rights is { } user ? Placer.Of(user) : [Placer.Anyone];
        // MAIL_CMD_LINE comes after argv, so that its switches win.
        var arguments = server.Arguments.Skip(1)
            .Concat(CommandLineSplitter.Split(server.Environment.GetValueOrDefault("MAIL_CMD_LINE", "")))
            .ToList();
        var root = MailRootSwitch.Find(arguments) ?? server.Environment.GetValueOrDefault("MAIL_ROOT");
        if (string.IsNullOrEmpty(root)) return null;

        // A daemon has changed its directory to `/`, from where it resolves a relative root.
        var absolute = Path.GetFullPath(root, server.WorkingDirectory.Length > 0 ? server.WorkingDirectory : "/");
        // A directory that is closed to the process cannot be its mail root.
        if (FileInspector.InspectStatus(absolute, out _, authors).State is FileState.Barred) return null;
        var detail = $"pid {server.ProcessId}";
        return new XMailInstallation
        {
            MailRoot = absolute,
            MailRootSource = InstallationSource.Process,
            MailRootSourceDetail = detail,
            Arguments = arguments,
            ArgumentsSource = InstallationSource.Process,
            ArgumentsSourceDetail = detail,
            ProgramPath = server.ProgramPath.Length > 0 ? server.ProgramPath : null,
            ProcessId = server.ProcessId,
            Environment = server.Environment,
            Authors = authors,
        };
    }
}
