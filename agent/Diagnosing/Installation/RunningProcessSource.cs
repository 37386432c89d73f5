using XMailFleet.Diagnosing.Arguments;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The running XMail: its arguments and environment are the truth.</summary>
internal sealed class RunningProcessSource(string procRoot) : IInstallationSource
{
    public IEnumerable<XMailInstallation> Find() => RunningServers.Find(procRoot).Select(Describe).OfType<XMailInstallation>();

    private static XMailInstallation? Describe(RunningServer server)
    {
        // MAIL_CMD_LINE comes after argv, so that its switches win.
        var arguments = server.Arguments.Skip(1)
            .Concat(CommandLineSplitter.Split(server.Environment.GetValueOrDefault("MAIL_CMD_LINE", "")))
            .ToList();
        var root = MailRootSwitch.Find(arguments) ?? server.Environment.GetValueOrDefault("MAIL_ROOT");
        if (string.IsNullOrEmpty(root)) return null;

        // A daemon has changed its directory to `/`, from where it resolves a relative root.
        var absolute = Path.GetFullPath(root, server.WorkingDirectory.Length > 0 ? server.WorkingDirectory : "/");
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
        };
    }
}
