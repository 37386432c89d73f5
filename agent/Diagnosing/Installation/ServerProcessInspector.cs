using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>Collects the facts about the running XMail of an installation.</summary>
internal sealed class ServerProcessInspector(
    string procRoot = RunningServers.DefaultProcRoot, string pidDirectory = "/var/run", Func<ServerAccounts>? accounts = null)
{
    private readonly Func<ServerAccounts> _accounts = accounts ?? (() => new ServerAccounts("/", new InstallationOptions(null, null)));

    private const int SmallFile = 64 * 1024;
    private const int PasswordFileLimit = 8 << 20;
    private const int StartTimeField = 19; // field 22 of proc(5), counted from the process state
    private const long TicksPerSecond = 100; // USER_HZ, the same on every architecture

    /// <summary>The facts; what could not be read is named in the detail. Never throws.</summary>
    public ServerProcess Inspect(XMailInstallation installation)
    {
        var accounts = _accounts();
        var survey = RunningServers.Survey(procRoot, accounts);
        var facts = InspectOwn(installation, survey, accounts);
        ServerNeighbours.Tell(facts, installation, survey, accounts);
        return facts;
    }

    private ServerProcess InspectOwn(XMailInstallation installation, ServerSurvey survey, ServerAccounts accounts)
    {
        if (installation.ProcessId is not { } id || RunningServers.Find(procRoot, id, accounts) is not { } server)
            return InspectAbsent(installation, survey, accounts);
        var process = new ProcessDirectory(procRoot, id);
        var facts = new ServerProcess
        {
            State = ServerState.Running,
            ProcessId = id,
            ProgramPath = server.ProgramPath,
            ProgramReplaced = server.ProgramDeleted,
            User = UserOf(process) ?? "",
            OpenSslConf = server.Environment.GetValueOrDefault("OPENSSL_CONF") ?? "",
            SslCertFile = server.Environment.GetValueOrDefault("SSL_CERT_FILE") ?? "",
            SslCertDir = server.Environment.GetValueOrDefault("SSL_CERT_DIR") ?? "",
            OpenFileLimit = OpenFileLimit(process),
            Detail = string.Join(", ", Unreadable(process, server)),
        };
        if (StartTime(process) is { } start) facts.StartTime = start;
        if (ProgramOwnership.FindStranger(server, process.ReadLink("exe") is not null) is { } stranger) facts.UntrustedProgram = stranger;
        return facts;
    }

    // Where processes are hidden, or one does not show its mail root, XMail may run all the same.
    private ServerProcess InspectAbsent(XMailInstallation installation, ServerSurvey survey, ServerAccounts accounts)
    {
        var isHidden = Directory.Exists(Path.Combine(procRoot, "self")) && !Directory.Exists(Path.Combine(procRoot, "1"));
        if (isHidden) return new ServerProcess { Detail = "processes" };
        if (survey.Servers.FirstOrDefault(server => !server.EnvironmentReadable && RunningProcessSource.Describe(server) is null) is { } hidden)
            return new ServerProcess { ProcessId = hidden.ProcessId, Detail = "environ" };
        return new ServerProcess { State = ServerState.NotRunning, StalePidFile = StalePidFile(installation, accounts) ?? "" };
    }

    // Names of /proc files, as an administrator would look for them.
    private static IEnumerable<string> Unreadable(ProcessDirectory process, RunningServer server)
    {
        if (!server.EnvironmentReadable) yield return "environ";
        if (process.ReadLink("exe") is null) yield return "exe";
        if (process.ReadText("maps") is null) yield return "maps";
    }

    private Timestamp? StartTime(ProcessDirectory process) =>
        process.ReadStat() is { Length: > StartTimeField } stat
        && long.TryParse(stat[StartTimeField], CultureInfo.InvariantCulture, out var ticks)
        && BootTime() is { } boot
            ? new Timestamp { Seconds = boot + (ticks / TicksPerSecond) }
            : null;

    private long? BootTime() =>
        SystemFile.TryRead(Path.Combine(procRoot, "stat"), 1 << 20) is { } bytes
        && Field(Encoding.ASCII.GetString(bytes), "btime ") is { } text
        && long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    // "Uid:  real  effective  saved  file system": the last one opens files.
    private static string? UserOf(ProcessDirectory process) =>
        process.ReadText("status") is { } status && Field(status, "Uid:") is { } ids
        && ids.Split('\t', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var id, ..] ? UserName(id) ?? id : null;

    private static string? UserName(string id) =>
        SystemFile.TryRead("/etc/passwd", PasswordFileLimit) is { } bytes
            ? Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Split(':')).FirstOrDefault(fields => fields.Length > 2 && fields[2] == id)?[0]
            : null;

    // "Max open files            1024                 1048576              files"
    private static long OpenFileLimit(ProcessDirectory process) =>
        process.ReadText("limits") is { } limits && Field(limits, "Max open files") is { } text
        && long.TryParse(text.Split(' ', 2)[0], CultureInfo.InvariantCulture, out var limit) ? limit : 0;

    private static string? Field(string text, string name) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim();

    // XMail writes its number there at the start and removes the file at an orderly end.
    private string? StalePidFile(XMailInstallation installation, ServerAccounts accounts)
    {
        var directory = installation.Environment.GetValueOrDefault("XMAIL_PID_DIR") ?? pidDirectory;
        var path = Path.Combine(directory, Path.GetFileName(installation.ProgramPath ?? "XMail") + ".pid");
        return BoundedFile.TryRead(path, SmallFile) is { } content
            && int.TryParse(Encoding.ASCII.GetString(content).Trim(), CultureInfo.InvariantCulture, out var id)
            && RunningServers.Find(procRoot, id, accounts) is null
                ? path
                : null;
    }
}
