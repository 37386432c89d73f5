using System.Collections.Concurrent;
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

    /// <summary>
    /// Every XMail server process under <paramref name="procRoot"/> that is believed, by ascending process id. Threads are not listed
    /// apart, nor is a child that XMail has just forked to run a filter.
    /// </summary>
    /// <param name="procRoot">"/proc".</param>
    /// <param name="accounts">Who is believed; null: by what root has set up on this host.</param>
    public static IReadOnlyList<RunningServer> Find(string procRoot, ServerAccounts? accounts = null) => Survey(procRoot, accounts).Servers;

    /// <summary>The same, with the processes that are only named so.</summary>
    public static ServerSurvey Survey(string procRoot, ServerAccounts? accounts = null)
    {
        var believed = accounts ?? OfThisHost();
        return OneLook.Once((typeof(ServerSurvey), procRoot, believed.Root, believed.Options), () => Survey(procRoot, new ServerRecognition(believed)));
    }

    private static ServerSurvey Survey(string procRoot, ServerRecognition recognition)
    {
        var looks = ProcessDirectory.All(procRoot).Select(process => LookUnlessStranger(recognition, process)).ToList();
        var servers = looks.OfType<ServerLook.Server>().Select(look => look.Running).OrderBy(server => server.ProcessId).ToList();
        var claims = looks.OfType<ServerLook.Claim>().Select(look => look.Claimed).OrderBy(claim => claim.ProcessId).ToList();
        var ids = servers.Select(server => server.ProcessId).ToHashSet();
        var claimed = claims.Select(claim => claim.ProcessId).ToHashSet();
        return new ServerSurvey(
            servers.FindAll(server => !ids.Contains(server.ParentProcessId)),
            claims.FindAll(claim => !ids.Contains(claim.ParentProcessId) && !claimed.Contains(claim.ParentProcessId)));
    }

    /// <summary>The XMail server of that id; null where it has ended, is another program, or is not believed.</summary>
    public static RunningServer? Find(string procRoot, int processId, ServerAccounts? accounts = null) =>
        (new ServerRecognition(accounts ?? OfThisHost()).Look(new ProcessDirectory(procRoot, processId)) as ServerLook.Server)?.Running;

    private static ServerAccounts OfThisHost() => new("/", new InstallationOptions(null, null));

    private static ServerLook LookUnlessStranger(ServerRecognition recognition, ProcessDirectory process)
    {
        var path = process.PathOf("exe");
        // A process has no program where it may not be seen, and where it is a kernel thread, which has no arguments either.
        if (FileIdentity.Of(path) is not { } program) return HasNone(path) ? new ServerLook.Unsettled() : recognition.Look(process);
        if (Strangers.TryGetValue(path, out var seen) && seen == program) return new ServerLook.Stranger();
        var look = recognition.Look(process);
        if (look is ServerLook.Stranger)
        {
            if (Strangers.Count >= MaxStrangers) Strangers.Clear();
            Strangers[path] = program;
        }

        return look;
    }

    // A kernel thread, or one that has ended: the kernel says of both that there is no program, and neither has arguments. Half of all
    // processes of a small host are such.
    private static bool HasNone(string path) =>
        OperatingSystem.IsLinux() && path.StartsWith(DefaultProcRoot + "/", StringComparison.Ordinal)
        && LinuxFile.Status(path, followLinks: true).Failure is StatusFailure.Missing;
}
