using System.Text;
using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>A systemd unit that starts XMail: ExecStart, Environment and EnvironmentFile.</summary>
/// <param name="root">Directory that stands for <c>/</c>.</param>
internal sealed class ServiceUnitSource(string root) : IInstallationSource
{
    private const int UnitLimit = 64 << 10;

    internal static readonly string[] Directories = ["etc/systemd/system", "usr/local/lib/systemd/system", "usr/lib/systemd/system", "lib/systemd/system"];
    internal static readonly string[] Names = ["xmail.service", "XMail.service"];

    public IEnumerable<XMailInstallation> Find() =>
        from directory in Directories
        from name in Names
        let path = Path.Combine(root, directory, name)
        where File.Exists(path)
        let installation = Read(path)
        where installation is not null
        select installation;

    private XMailInstallation? Read(string unit)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        var command = new List<string>();
        var file = InspectedFile.Read(unit, UnitLimit);
        List<Placer> authors = [.. file.Authors];
        foreach (var (key, value) in Entries(file))
        {
            if (key == "Environment") AddEnvironment(environment, CommandLineSplitter.Split(value));
            else if (key == "EnvironmentFile") AddEnvironment(environment, ReadEnvironmentFile(value.TrimStart('-'), authors));
            else if (key == "ExecStart") command = [.. CommandLineSplitter.Split(value.TrimStart('-', '@', ':', '+', '!'))];
        }

        if (command.Count == 0) return null;
        IReadOnlyList<string> arguments =
            [.. command.Skip(1), .. CommandLineSplitter.Split(environment.GetValueOrDefault("MAIL_CMD_LINE", ""))];
        var mailRoot = MailRootSwitch.Find(arguments) ?? environment.GetValueOrDefault("MAIL_ROOT");
        return string.IsNullOrEmpty(mailRoot) ? null : new XMailInstallation
        {
            MailRoot = mailRoot,
            MailRootSource = InstallationSource.ServiceUnit,
            MailRootSourceDetail = unit,
            Arguments = arguments,
            ArgumentsSource = InstallationSource.ServiceUnit,
            ArgumentsSourceDetail = unit,
            ProgramPath = File.Exists(command[0]) ? command[0] : ProgramFile.Beside(mailRoot),
            Environment = environment,
            Authors = authors,
        };
    }

    internal static IEnumerable<(string Key, string Value)> Entries(string unit) => Entries(InspectedFile.Read(unit, UnitLimit));

    private static IEnumerable<(string Key, string Value)> Entries(InspectedFile unit) =>
        Encoding.UTF8.GetString(unit.Content.Span)
            .Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] is not ('#' or ';' or '[') && line.Contains('='))
            .Select(line => (line[..line.IndexOf('=')].TrimEnd(), line[(line.IndexOf('=') + 1)..].TrimStart()));

    private IEnumerable<string> ReadEnvironmentFile(string path, List<Placer> authors) =>
        ShellAssignments.Read(Path.Combine(root, path.TrimStart('/')), authors).Select(pair => $"{pair.Key}={pair.Value}");

    // One word of Environment= is NAME=value, quoted as a whole or not at all.
    private static void AddEnvironment(Dictionary<string, string> environment, IEnumerable<string> words)
    {
        foreach (var word in words.Select(word => word.Trim('\'')).Where(word => word.Contains('=')))
            environment[word[..word.IndexOf('=')]] = word[(word.IndexOf('=') + 1)..].Trim('"');
    }
}
