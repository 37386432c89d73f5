using System.Net;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Platforms;

/// <summary>Windows: what is told comes from the registry, the services and the processes.</summary>
internal sealed class WindowsPlatform(IWindowsSystem system) : IHostPlatform
{
    public IReadOnlyList<IInstallationSource> Sources { get; } =
    [
        new WindowsProcessSource(system),
        new RegistrySource(system),
        new DefaultPathSource(DefaultPathSource.Windows),
    ];

    public IReadOnlyList<string> CommandDirectories { get; } =
    [
        @"C:\Program Files\OpenSSL\bin", @"C:\Program Files\OpenSSL-Win64\bin", @"C:\Program Files (x86)\OpenSSL-Win32\bin",
        @"C:\OpenSSL-Win64\bin", @"C:\OpenSSL-Win32\bin", @"C:\OpenSSL\bin",
    ];

    public ServerProcess InspectServer(XMailInstallation installation)
    {
        if (FindProcess(installation) is not var (program, process)) return new ServerProcess { State = ServerState.NotRunning };
        var service = system.ServiceProcess(program) == process.Id ? WindowsService.Read(system, program) : null;
        var facts = new ServerProcess
        {
            State = ServerState.Running,
            ProcessId = process.Id,
            ProgramPath = installation.ProgramPath ?? "",
            User = service?.Account ?? "",
            OpenSslConf = installation.Environment.GetValueOrDefault("OPENSSL_CONF") ?? "",
            SslCertFile = installation.Environment.GetValueOrDefault("SSL_CERT_FILE") ?? "",
            SslCertDir = installation.Environment.GetValueOrDefault("SSL_CERT_DIR") ?? "",
            Detail = string.Join(", ", Unseen(process, service)),
        };
        if (process.StartTime is { } start) facts.StartTime = Timestamp.FromDateTimeOffset(start);
        return facts;
    }

    public IReadOnlyList<MappedFile> MappedFiles(XMailInstallation installation, Func<string, bool> wanted)
    {
        if (FindProcess(installation) is not var (_, process)) return [];
        return
        [
            .. (system.Modules(process.Id) ?? [])
                .Where(path => wanted(WindowsPath.FileName(path)))
                .Select(path => IsReplaced(path, process) ? new MappedFile(path, Replaced: true, ContentPath: "") : new MappedFile(path, false, path)),
        ];
    }

    // A service starts in the system's directory.
    public (IReadOnlyDictionary<string, string>? Environment, string WorkingDirectory) Surroundings(XMailInstallation installation) =>
        (installation.Environment, Environment.SystemDirectory is { Length: > 0 } directory ? directory : "/");

    public UnixUser? ServerUser(XMailInstallation installation) => null;

    // netstat, which the finding names, can tell; an interface of the system for it is not bound here.
    public string ListenerProgram(IPEndPoint endpoint) => "";

    public IReadOnlyList<string> OrdinaryReaders(string path) =>
        system.AccessList(path) is { } list ? OrdinaryUsers.Readers(list) : [];

    // Windows keeps a loaded DLL from being written or deleted, but not from being renamed; the file that then takes its
    // name was made after the process.
    private static bool IsReplaced(string path, WindowsProcess process) =>
        FileIdentity.Of(path) is null || (process.StartTime is { } start && File.GetCreationTimeUtc(path) > start.UtcDateTime);

    // The environment of another process is not to be read: a service has the machine's, a console program may have more.
    private IEnumerable<string> Unseen(WindowsProcess process, WindowsService? service)
    {
        if (process.ProgramPath.Length == 0) yield return "program";
        if (service is null && process.CommandLine.Length == 0) yield return "command line";
        if (service is null) yield return "environment";
        if (system.Modules(process.Id) is null) yield return "modules";
    }

    private (string Program, WindowsProcess Process)? FindProcess(XMailInstallation installation)
    {
        if (installation.ProcessId is not { } id) return null;
        foreach (var program in XMailRegistry.Programs(system))
        {
            if (system.Processes(program).FirstOrDefault(process => process.Id == id) is { } process) return (program, process);
        }

        return null;
    }
}
