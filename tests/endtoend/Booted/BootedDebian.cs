using System.Diagnostics;
using System.Globalization;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>A Debian that was booted in a container with systemd as its first process, and a network of its own.</summary>
internal sealed class BootedDebian : IAsyncDisposable
{
    // Of the collector: the one that these tests run on.
    private static readonly string Runtime = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private readonly Process _container;
    private readonly string _leader;

    private BootedDebian(string root, Process container, string leader) => (Root, _container, _leader) = (root, container, leader);

    /// <summary>Its root directory, as this host sees it.</summary>
    public string Root { get; }

    /// <summary>Boots a Debian 12 that has .NET, of which <paramref name="prepare"/> has changed what it will.</summary>
    public static Task<BootedDebian> StartAsync(Func<string, Task> prepare) => StartAsync("bookworm", prepare, $"--bind-ro={Runtime}:/usr/share/dotnet");

    /// <summary>Boots a Debian of a suite, of which <paramref name="prepare"/> has changed what it will.</summary>
    public static async Task<BootedDebian> StartAsync(string suite, Func<string, Task> prepare, params string[] options)
    {
        var root = await DebianRoots.CopyAsync(suite);
        await prepare(root);
        var container = Process.Start(new ProcessStartInfo(
            "systemd-nspawn", ["--directory", root, "--register=no", "--keep-unit", "--private-network", "--console=read-only", "--quiet", .. options, "--boot"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _ = container.StandardOutput.ReadToEndAsync();
        var debian = new BootedDebian(root, container, await LeaderOfAsync(container));
        await debian.WaitUntilRunningAsync();
        return debian;
    }

    public string PathOf(string path) => Path.Combine(Root, path.TrimStart('/'));

    /// <summary>Runs a script in it as root, as if typed there.</summary>
    public Task<CommandResult> TryAsync(string script) => ProgramProcess.RunAsync("nsenter", ["-t", _leader, "-a", "sh", "-c", script]);

    /// <summary>What the script prints; it must succeed.</summary>
    public async Task<string> RunAsync(string script)
    {
        var run = await TryAsync(script);
        return run.ExitCode == 0 ? run.Output.TrimEnd() : throw new InvalidOperationException($"{script}: {run.Output}{run.Errors}");
    }

    /// <summary>Runs a program of this host in its network.</summary>
    public Task<CommandResult> InItsNetworkAsync(string program, params string[] arguments) =>
        ProgramProcess.RunAsync("nsenter", ["-t", _leader, "-n", program, .. arguments]);

    /// <summary>Starts a PostgreSQL that it reaches at the name "db", and nobody else reaches.</summary>
    public async Task<PostgresServer> StartDatabaseAsync()
    {
        await RunAsync("echo '127.0.0.1 db' >> /etc/hosts");
        return await PostgresServer.StartNewAsync(_leader);
    }

    /// <summary>Lays a cable to another one: both get an address of the same network of four, and know the other by its name.</summary>
    public async Task ConnectAsync(BootedDebian other, string address, string otherAddress)
    {
        var cable = $"c{Guid.NewGuid():N}"[..12];
        await DebianRoots.ShellAsync($"ip link add {cable}a netns {_leader} type veth peer name {cable}b netns {other._leader}");
        await RunAsync($"ip address add {address}/30 dev {cable}a && ip link set {cable}a up");
        await other.RunAsync($"ip address add {otherAddress}/30 dev {cable}b && ip link set {cable}b up");
        await RunAsync($"echo '{otherAddress} {await other.NamesAsync()}' >> /etc/hosts");
        await other.RunAsync($"echo '{address} {await NamesAsync()}' >> /etc/hosts");
    }

    public async ValueTask DisposeAsync()
    {
        _container.Kill(entireProcessTree: true);
        await _container.WaitForExitAsync();
        _container.Dispose();
        await DebianRoots.ShellAsync($"rm -rf '{Root}'");
    }

    // The container's first process is the only child that nspawn has.
    private static async Task<string> LeaderOfAsync(Process container)
    {
        var children = string.Create(CultureInfo.InvariantCulture, $"/proc/{container.Id}/task/{container.Id}/children");
        for (var tries = 0; tries < 600; tries++, await Task.Delay(100))
        {
            if (container.HasExited) throw new InvalidOperationException("The container has ended.");
            if ((await File.ReadAllTextAsync(children)).Trim() is { Length: > 0 } child && File.ReadAllText($"/proc/{child.Split(' ')[0]}/comm") == "systemd\n")
                return child.Split(' ')[0];
        }

        throw new InvalidOperationException("The container has not begun.");
    }

    private async Task<string> NamesAsync() => await RunAsync("echo $(hostname -f) $(hostname)");

    private async Task WaitUntilRunningAsync()
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(200))
            if ((await TryAsync("systemctl is-system-running")).Output.Trim() is "running" or "degraded") return;
        throw new InvalidOperationException("Debian has not booted: " + (await TryAsync("journalctl --no-pager | tail -30")).Output);
    }
}
