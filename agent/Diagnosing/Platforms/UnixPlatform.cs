using System.Net;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Platforms;

/// <summary>Linux and its relatives: what is told comes from /proc, scripts and units.</summary>
internal sealed class UnixPlatform : IHostPlatform
{
    private readonly string _procRoot;
    private readonly Func<ServerAccounts> _accounts;
    private readonly ServerProcessInspector _servers;

    /// <param name="procRoot">"/proc".</param>
    /// <param name="options">What the user says about the XMail to diagnose; null for nothing.</param>
    public UnixPlatform(string procRoot = RunningServers.DefaultProcRoot, InstallationOptions? options = null)
    {
        _procRoot = procRoot;
        _accounts = () => new ServerAccounts("/", options ?? new InstallationOptions(null, null));
        _servers = new ServerProcessInspector(procRoot, accounts: _accounts);
        var script = new InitScriptSource("/");
        var unit = new ServiceUnitSource("/");
        Sources = [new RunningProcessSource(procRoot, _accounts, [script, unit]), script, unit, new DefaultPathSource(DefaultPathSource.Unix)];
    }

    public IReadOnlyList<IInstallationSource> Sources { get; }

    public IReadOnlyList<string> CommandDirectories { get; } = ["/usr/local/bin", "/usr/bin", "/bin"];

    public ServerProcess InspectServer(XMailInstallation installation) => _servers.Inspect(installation);

    public UnixUser? ServerUser(XMailInstallation installation) =>
        Find(installation) is { } server ? ProcessRights.Read(new ProcessDirectory(_procRoot, server.ProcessId)) : null;

    public string ListenerProgram(IPEndPoint endpoint) =>
        ListeningSockets.Read(_procRoot)
            .Where(socket => SocketOverlap.Exists(new IPEndPoint(socket.Address, socket.Port), endpoint, DualStack.IsDefault))
            .Select(socket => ListeningSockets.OwnerOf(_procRoot, socket.Inode))
            .OfType<int>()
            .Select(id => Path.GetFileName(new ProcessDirectory(_procRoot, id).ReadLink("exe")))
            .FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "";

    public IReadOnlyList<MappedFile> MappedFiles(XMailInstallation installation, Func<string, bool> wanted) =>
        Find(installation) is { } server ? Host.Processes.MappedFiles.Read(_procRoot, server.ProcessId, path => wanted(Path.GetFileName(path))) ?? [] : [];

    public (IReadOnlyDictionary<string, string>? Environment, string WorkingDirectory) Surroundings(XMailInstallation installation)
    {
        if (installation.ProcessId is null) return (installation.Environment, "/");
        var server = Find(installation);
        return (
            server is { EnvironmentReadable: true } ? server.Environment : null,
            server is { WorkingDirectory.Length: > 0 } ? server.WorkingDirectory : "/");
    }

    public IReadOnlyList<string> OrdinaryReaders(string path) => [];

    // Its number may have become another process's since it was found.
    private RunningServer? Find(XMailInstallation installation) =>
        installation.ProcessId is { } id ? RunningServers.Find(_procRoot, id, _accounts()) : null;
}
