using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>XMail's init script and the defaults file beside it: XMAIL_ROOT and XMAIL_CMD_LINE.</summary>
/// <param name="root">Directory that stands for <c>/</c>.</param>
internal sealed class InitScriptSource(string root) : IInstallationSource
{
    internal static readonly string[] Scripts =
    [
        "etc/init.d/xmail", "etc/rc.d/init.d/xmail", "etc/rc.d/xmail", "usr/local/etc/rc.d/xmail", "usr/local/etc/rc.d/xmail.sh",
    ];

    internal static readonly string[] Defaults = ["etc/default/xmail", "etc/sysconfig/xmail", "etc/conf.d/xmail"];

    public IEnumerable<XMailInstallation> Find() =>
        Scripts.Select(script => Path.Combine(root, script)).Where(File.Exists).Select(Read).OfType<XMailInstallation>();

    private XMailInstallation? Read(string script)
    {
        var authors = new List<Placer>();
        var variables = ShellAssignments.Read(script, authors);
        foreach (var file in Defaults.Select(file => Path.Combine(root, file)).Where(File.Exists))
        {
            foreach (var (name, value) in ShellAssignments.Read(file, authors)) variables[name] = value;
        }

        var mailRoot = variables.GetValueOrDefault("XMAIL_ROOT") ?? variables.GetValueOrDefault("MAIL_ROOT");
        if (string.IsNullOrEmpty(mailRoot)) return null;
        var line = variables.GetValueOrDefault("XMAIL_CMD_LINE") ?? variables.GetValueOrDefault("MAIL_CMD_LINE") ?? "";
        var arguments = CommandLineSplitter.Split(line);
        return new XMailInstallation
        {
            MailRoot = MailRootSwitch.Find(arguments) ?? mailRoot,
            MailRootSource = InstallationSource.InitScript,
            MailRootSourceDetail = script,
            Arguments = arguments,
            ArgumentsSource = InstallationSource.InitScript,
            ArgumentsSourceDetail = script,
            ProgramPath = ProgramFile.Beside(mailRoot),
            Authors = authors,
        };
    }
}
