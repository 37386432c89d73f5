using System.CommandLine;
using XMailFleet.Agent.Installation;
using XMailFleet.Agent.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say which XMail is meant; both commands have them.</summary>
internal static class HostOptions
{
    private static readonly Option<string?> MailRoot = new("--mail-root")
    {
        Description = "Mail root of the XMail to diagnose (default: found on this host).",
        HelpName = "DIR",
    };

    private static readonly Option<string?> XMailArguments = new("--xmail-args")
    {
        Description = "XMail's command line as one string, instead of what this host tells of it.",
        HelpName = "\"…\"",
    };

    public static void AddTo(Command command)
    {
        command.Options.Add(MailRoot);
        command.Options.Add(XMailArguments);
        command.Options.Add(CommandLine.Config);
        command.Options.Add(CommandLine.Language);
    }

    public static InstallationOptions Read(OptionReader reader) => new(reader.Text(MailRoot), reader.Text(XMailArguments));
}
