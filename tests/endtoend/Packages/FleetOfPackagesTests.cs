using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>A fleet that is installed from packages, one a machine, and by what the README has an admin type there.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class FleetOfPackagesTests : IAsyncLifetime
{
    /// <summary>Suite of the collector's machine and those of the mail servers. What there is no time for in each run, tests/packages/run has too.</summary>
    public static TheoryData<string, string> Fleets => DebianPackages.IsReleased
        ? new() { { "bookworm", "bookworm" }, { "bookworm", "bullseye trixie" }, { "trixie", "bookworm" } }
        : new() { { "bookworm", "bookworm" } };

    private readonly List<BootedDebian> _machines = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var machine in _machines) await machine.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Fleets))]
    public async Task Readme_TypedOnEachMachine_ShowsAllHostsOverMutualTls(string collector, string mailServers)
    {
        var monitor = await StartAsync(collector, "monitor");
        await monitor.RunAsync("cd /root && apt install -y ./xmailfleet-collector_*.deb");

        foreach (var (number, suite) in mailServers.Split(' ').Index())
        {
            var server = await StartAsync(suite, $"mx{number}");
            await server.RunAsync("systemctl start xmail");
            await monitor.ConnectAsync(server, $"10.78.{number}.1", $"10.78.{number}.2");
            await server.RunAsync("cd /root && apt install -y ./xmailfleet-agent_*.deb");
            await server.RunAsync(await monitor.RunAsync($"xmailfleet-collector host add mx{number}"));
        }

        foreach (var number in Enumerable.Range(0, _machines.Count - 1))
        {
            await AssertShownAsync(monitor, $"mx{number}", $"10.78.{number}.2:7460");
            await AssertStrangersAreNotAnsweredAsync(monitor, $"10.78.{number}.2:7460");
        }
    }

    private async Task<BootedDebian> StartAsync(string suite, string name)
    {
        var machine = await BootedDebian.StartAsync(suite, root => PrepareAsync(root, name));
        _machines.Add(machine);
        return machine;
    }

    private static async Task PrepareAsync(string root, string name)
    {
        await MailServer.PrepareAsync(root, name);
        await DebianPackages.CopyAsync(root);
    }

    private static async Task AssertShownAsync(BootedDebian monitor, string host, string address)
    {
        var poll = await monitor.TryAsync($"xmailfleet-collector host poll {host} -o json");
        Assert.True(poll.ExitCode is 0 or 1, poll.Errors);
        Assert.Contains("/var/MailRoot/bin/XMail", poll.Output, StringComparison.Ordinal);
        var listed = await monitor.RunAsync("xmailfleet-collector host list");
        Assert.Matches($"(?m)^{host}\\t{address}\\tenrolled\\t", listed);
    }

    // Who shows no certificate is told nothing.
    private static async Task AssertStrangersAreNotAnsweredAsync(BootedDebian monitor, string address)
    {
        var stranger = await monitor.InItsNetworkAsync("env", "HOME=/tmp", Buf.Program, "curl", "--protocol", "grpc", "--insecure", "--list-services", $"https://{address}");
        Assert.Contains("not authenticated", stranger.Errors, StringComparison.Ordinal);
    }
}
