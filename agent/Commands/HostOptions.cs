using System.CommandLine;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say which XMail is meant; both commands have them.</summary>
internal static class HostOptions
{
    private static readonly Setting MailRoot = new("mail-root", "DIR", "Mail root of the XMail to diagnose (default: found on this host).");

    private static readonly Setting XMailArguments =
        new("xmail-args", "\"…\"", "XMail's command line as one string, instead of what this host tells of it.");

    /// <summary>Name of the option that holds XMail's own command line.</summary>
    public static readonly string ArgumentsOption = $"--{XMailArguments.Name}";

    public static void AddTo(Command command) =>
        new[] { MailRoot, XMailArguments, CommonSettings.Config, CommonSettings.Language }.AddTo(command);

    public static InstallationOptions Read(OptionReader reader) => new(
        reader.Read<string?>(MailRoot, null, path => path.Length > 0 && !path.Contains('\0') ? path : null, "the path of a directory", "ディレクトリのパス"),
        reader.Text(XMailArguments));
}
