using System.Collections.Concurrent;
using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>Finds the XMail servers that run on this host.</summary>
internal static class RunningServers
{
    public const string DefaultProcRoot = "/proc";

    // Processes that were looked at and are not XMail, with the program that each ran then: a host has hundreds, and all
    // but one are seen again at every diagnosis. One that runs another program since is looked at again.
    private const int MaxStrangers = 10_000;
    private static readonly ConcurrentDictionary<string, FileIdentity> Strangers = new(StringComparer.Ordinal);

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
            .Select(RecognizeUnlessStranger)
            .OfType<RunningServer>()
            .OrderBy(server => server.ProcessId)
            .ToList();
        var ids = servers.Select(server => server.ProcessId).ToHashSet();
        return servers.FindAll(server => !ids.Contains(server.ParentProcessId));
    }

    /// <summary>The XMail server of that id; null where it has ended or is another program.</summary>
    public static RunningServer? Find(string procRoot, int processId) => Recognize(new ProcessDirectory(procRoot, processId), out _);

    private static RunningServer? RecognizeUnlessStranger(ProcessDirectory process)
    {
        var path = process.PathOf("exe");
        // To root only a kernel thread has no program; to others, every process of another user.
        var program = FileIdentity.Of(path) ?? default;
        if (program == default && !Environment.IsPrivilegedProcess) return Recognize(process, out _);
        if (Strangers.TryGetValue(path, out var seen) && seen == program) return null;
        var server = Recognize(process, out var isStranger);
        if (isStranger || (server is null && program == default))
        {
            if (Strangers.Count >= MaxStrangers) Strangers.Clear();
            Strangers[path] = program;
        }

        return server;
    }

    // A stranger is a process whose arguments were seen: one that has just begun has none yet, and may become an XMail.
    private static RunningServer? Recognize(ProcessDirectory process, out bool isStranger)
    {
        isStranger = false;
        if (process.ReadArguments() is not { Length: > 0 } arguments) return null;
        var program = process.ReadProgram();
        var named = IsServerName(arguments[0]) || (program is { } file && IsServerName(file.Path));
        isStranger = !named && !MayBeRenamed(process, arguments);
        if (isStranger) return null;
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
