using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>One XMail program of a Windows host: what it was, or would be, started with.</summary>
internal static class WindowsServer
{
    private const string ConsoleSwitch = "--debug";

    /// <summary>The installation that a running process belongs to; null where it does not show its mail root.</summary>
    public static XMailInstallation? Describe(IWindowsSystem system, string program, WindowsProcess process)
    {
        var isService = system.ServiceProcess(program) == process.Id;
        var path = process.ProgramPath.Length > 0 ? process.ProgramPath : isService ? ServiceProgram(system, program) : null;
        var detail = $"pid {process.Id}";
        var own = new XMailVariable("", InstallationSource.Process, detail);
        var installation = Describe(system, program, path, isService ? [] : ConsoleArguments(process.CommandLine), own);
        return installation is null ? null : installation with { ProcessId = process.Id, MailRootObstacle = "" };
    }

    /// <summary>The installation that a program would serve when started now; null where it would find no mail root.</summary>
    public static XMailInstallation? Describe(IWindowsSystem system, string program) =>
        Describe(system, program, ServiceProgram(system, program), [], own: null);

    // A service gets its arguments from whoever starts it, usually none, and not from its ImagePath. On a console XMail
    // serves only behind --debug.
    private static IReadOnlyList<string> ConsoleArguments(string commandLine) =>
        WindowsCommandLine.Split(commandLine) is [_, { } first, ..] words
        && first.Equals(ConsoleSwitch, StringComparison.OrdinalIgnoreCase) ? [.. words.Skip(2)] : [];

    private static string? ServiceProgram(IWindowsSystem system, string program) =>
        WindowsService.Read(system, program)?.ProgramPath is { Length: > 0 } path && File.Exists(path) ? path : null;

    private static XMailInstallation? Describe(
        IWindowsSystem system, string program, string? path, IReadOnlyList<string> ownArguments, XMailVariable? own)
    {
        var environment = ServiceEnvironment.Of(system, program);
        var registry = XMailRegistry.Read(system, program, Architecture(path), environment);
        if (path is null && registry.MailRoot.Text is { Length: > 0 } likely)
        {
            // Its file, now found, tells which half of the registry it really sees.
            path = ProgramFile.Beside(WindowsPath.WithoutLiteralPrefix(likely));
            registry = XMailRegistry.Read(system, program, Architecture(path), environment);
        }

        var root = MailRoot(registry, ownArguments, own);
        if (string.IsNullOrEmpty(root?.Text)) return null;
        var arguments = own is not null && (ownArguments.Count > 0 || registry.CommandLine.Text is null) ? own : registry.CommandLine;
        return new XMailInstallation
        {
            MailRoot = WindowsPath.WithoutLiteralPrefix(root.Text),
            MailRootSource = root.Source,
            MailRootSourceDetail = root.Detail,
            MailRootObstacle = Obstacle(root, registry),
            Arguments = [.. ownArguments, .. CommandLineSplitter.Split(registry.CommandLine.Text ?? "")],
            ArgumentsSource = arguments.Source,
            ArgumentsSourceDetail = arguments.Detail,
            ProgramPath = path,
            Environment = environment,
        };
    }

    // MAIL_CMD_LINE comes after the program's own arguments, so that its -Ms wins; any -Ms wins over MAIL_ROOT.
    private static XMailVariable? MailRoot(XMailRegistry registry, IReadOnlyList<string> ownArguments, XMailVariable? own) =>
        MailRootSwitch.Find([.. CommandLineSplitter.Split(registry.CommandLine.Text ?? "")]) is { } appended ? registry.CommandLine with { Text = appended }
        : MailRootSwitch.Find(ownArguments) is { } typed ? own! with { Text = typed }
        : registry.MailRoot.Text is not null ? registry.MailRoot
        : registry.OutOfSight;

    private static string Obstacle(XMailVariable root, XMailRegistry registry)
    {
        if (root == registry.OutOfSight) return MailRootObstacles.RegistryView;
        // XMail puts \\?\ before MAIL_ROOT, but not before the value of -Ms.
        return root == registry.MailRoot && !WindowsPath.HasLiteralPrefix(root.Text!) && !WindowsPath.IsLiteral(root.Text!)
            ? MailRootObstacles.LiteralPath
            : "";
    }

    private static string? Architecture(string? path) => ProgramImages.Find(path)?.Architecture;
}
