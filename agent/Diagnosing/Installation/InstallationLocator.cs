using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>Finds the XMail to diagnose: what the user says first, then the host's own sources in their order.</summary>
internal sealed class InstallationLocator(IReadOnlyList<IInstallationSource> sources)
{
    /// <summary>The installation, or null where the user names no mail root and the host tells of none.</summary>
    public XMailInstallation? Locate(InstallationOptions options)
    {
        var given = options.XMailArguments is null ? null : CommandLineSplitter.Split(options.XMailArguments);
        var root = options.MailRoot is { } named ? Path.GetFullPath(named) : SwitchedRoot(given);
        if (root is null)
        {
            var found = sources.SelectMany(source => source.Find()).FirstOrDefault();
            return found is null || given is null ? found : WithArguments(found, given);
        }

        var absolute = WindowsPath.WithoutLiteralPrefix(root);
        var same = sources.SelectMany(source => source.Find()).FirstOrDefault(found => IsSame(found.MailRoot, absolute));
        var alone = new XMailInstallation
        {
            MailRoot = absolute,
            MailRootSource = InstallationSource.Option,
            ProgramPath = ProgramFile.Beside(absolute),
        };
        var installation = same is null ? alone
            : same with { MailRoot = absolute, MailRootSource = InstallationSource.Option, MailRootSourceDetail = "" };
        return given is null ? installation : WithArguments(installation, given) with { SwitchedMailRoot = OtherRoot(given, absolute) };
    }

    // A switch without a value, or with nothing in it, names none.
    private static string? SwitchedRoot(IReadOnlyList<string>? given) =>
        given is not null && MailRootSwitch.Find(given) is { Length: > 0 } root ? MailRootSwitch.Resolve(root, given) : null;

    private static string? OtherRoot(IReadOnlyList<string> arguments, string mailRoot) =>
        MailRootSwitch.Find(arguments) is { } switched && (switched.Length == 0 || !IsSame(switched, mailRoot)) ? switched : null;

    private static XMailInstallation WithArguments(XMailInstallation installation, IReadOnlyList<string> arguments) =>
        installation with { Arguments = arguments, ArgumentsSource = InstallationSource.Option, ArgumentsSourceDetail = "" };

    /// <summary>Whether both paths lead to one directory.</summary>
    internal static bool IsSame(string left, string right) => string.Equals(
        Path.TrimEndingDirectorySeparator(Resolve(left)),
        Path.TrimEndingDirectorySeparator(Resolve(right)),
        PathRules.Comparison);

    private static string Resolve(string path)
    {
        try
        {
            return Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }
}
