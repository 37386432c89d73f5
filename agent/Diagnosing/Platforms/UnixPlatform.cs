using System.Net;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Platforms;

/// <summary>Linux and its relatives: what is told comes from /proc, scripts and units.</summary>
internal sealed class UnixPlatform(string procRoot = RunningServers.DefaultProcRoot) : IHostPlatform
{
    private readonly ServerProcessInspector _servers = new(procRoot);

    public IReadOnlyList<IInstallationSource> Sources { get; } =
    [
        new RunningProcessSource(procRoot),
        new InitScriptSource("/"),
        new ServiceUnitSource("/"),
        new DefaultPathSource(DefaultPathSource.Unix),
    ];

    public IReadOnlyList<string> CommandDirectories { get; } = ["/usr/local/bin", "/usr/bin", "/bin"];

    public ServerProcess InspectServer(XMailInstallation installation) => _servers.Inspect(installation);

    public UnixUser? ServerUser(XMailInstallation installation) =>
        installation.ProcessId is { } id && RunningServers.Find(procRoot, id) is not null ? ProcessRights.Read(new ProcessDirectory(procRoot, id)) : null;

    public string ListenerProgram(IPEndPoint endpoint) =>
        ListeningSockets.Read(procRoot)
            .Where(socket => SocketOverlap.Exists(new IPEndPoint(socket.Address, socket.Port), endpoint, DualStack.IsDefault))
            .Select(socket => ListeningSockets.OwnerOf(procRoot, socket.Inode))
            .OfType<int>()
            .Select(id => Path.GetFileName(new ProcessDirectory(procRoot, id).ReadLink("exe")))
            .FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "";

    public IReadOnlyList<MappedFile> MappedFiles(XMailInstallation installation, Func<string, bool> wanted) =>
        installation.ProcessId is { } id ? Host.Processes.MappedFiles.Read(procRoot, id, path => wanted(Path.GetFileName(path))) ?? [] : [];

    public (IReadOnlyDictionary<string, string>? Environment, string WorkingDirectory) Surroundings(XMailInstallation installation)
    {
        if (installation.ProcessId is not { } id) return (installation.Environment, "/");
        var server = RunningServers.Find(procRoot, id);
        return (
            server is { EnvironmentReadable: true } ? server.Environment : null,
            server is { WorkingDirectory.Length: > 0 } ? server.WorkingDirectory : "/");
    }

    public IReadOnlyList<string> OrdinaryReaders(string path) => [];
}
