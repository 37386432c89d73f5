using System.Globalization;

namespace XMailFleet.Agent.Processes;

/// <summary>Finds the XMail servers that run on this host.</summary>
internal static class RunningServers
{
    public const string DefaultProcRoot = "/proc";

    // Fields of proc(5)'s stat, counted from the process state.
    private const int StateField = 0;
    private const int ParentField = 1;

    /// <summary>
    /// Every XMail server process under <paramref name="procRoot"/>, by ascending process id. Threads are not listed
    /// apart, nor is a child that XMail has just forked to run a filter.
    /// </summary>
    public static IReadOnlyList<RunningServer> Find(string procRoot)
    {
        var servers = ProcessDirectory.All(procRoot)
            .Select(Recognize)
            .OfType<RunningServer>()
            .OrderBy(server => server.ProcessId)
            .ToList();
        var ids = servers.Select(server => server.ProcessId).ToHashSet();
        return servers.FindAll(server => !ids.Contains(server.ParentProcessId));
    }

    /// <summary>The XMail server of that id; null where it has ended or is another program.</summary>
    public static RunningServer? Find(string procRoot, int processId) => Recognize(new ProcessDirectory(procRoot, processId));

    private static RunningServer? Recognize(ProcessDirectory process)
    {
        if (process.ReadArguments() is not { Length: > 0 } arguments) return null;
        var program = process.ReadProgram();
        var named = IsServerName(arguments[0]) || (program is { } file && IsServerName(file.Path));
        if (!named && !MayBeRenamed(process, arguments)) return null;
        if (process.ReadStat() is not { Length: > ParentField } stat || stat[StateField] is "Z" or "X") return null;
        return Describe(process, arguments, program, stat);
    }

    private static RunningServer Describe(
        ProcessDirectory process, string[] arguments, (string Path, bool Deleted)? program, string[] stat)
    {
        var environment = process.ReadEnvironment();
        return new RunningServer
        {
            ProcessId = process.ProcessId,
            ParentProcessId = int.TryParse(stat[ParentField], CultureInfo.InvariantCulture, out var parent) ? parent : 0,
            ProgramPath = program?.Path ?? (Path.IsPathRooted(arguments[0]) ? arguments[0] : ""),
            ProgramDeleted = program?.Deleted ?? false,
            Arguments = arguments,
            Environment = environment ?? [],
            EnvironmentReadable = environment is not null,
            WorkingDirectory = process.ReadLink("cwd") ?? "",
        };
    }

    private static bool IsServerName(string path) => Path.GetFileName(path.AsSpan()) is "XMail" or "xmail" or "XMail.exe";

    // Only a process that was given a mail root is worth a look into its program file.
    private static bool MayBeRenamed(ProcessDirectory process, string[] arguments) =>
        (Array.Exists(arguments, argument => argument.StartsWith("-Ms", StringComparison.Ordinal))
            || process.ReadEnvironment()?.ContainsKey("MAIL_ROOT") == true)
        && ProgramSignature.Matches(process.PathOf("exe"), process.ReadLink("exe") ?? "");
}
