using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The running XMail: its arguments and environment are the truth.</summary>
internal sealed class RunningProcessSource(string procRoot) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find() => RunningServers.Find(procRoot).Select(server => Describe(server, AuthorsOf(server))).OfType<XMailInstallation>();

    private static XMailInstallation? Describe(RunningServer server, IReadOnlyList<Placer> authors)
    {
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

    private IReadOnlyList<Placer> AuthorsOf(RunningServer server) =>
        ProcessRights.Read(new ProcessDirectory(procRoot, server.ProcessId)) is { } user ? Placer.Of(user) : [Placer.Anyone];
}
