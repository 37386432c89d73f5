using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>A fleet on machines of their own, on which the programs lie and nothing runs yet, by what the README has an admin type there.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class SeveralMachinesTests : IAsyncLifetime
{
    private const string Monitor = "monitor";

    // Stands for the line that the command before it has printed.
    private const string Pasted = "(paste)";

    private static readonly (string Machine, string Command)[] FirstHost =
    [
        (Monitor, "systemctl enable --now xmailfleet-collector"),
        (Monitor, "xmailfleet-collector host add mx1"),
        ("mx1", Pasted),
        (Monitor, "xmailfleet-collector user add ann --role admin"),
    ];

    private static readonly (string Machine, string Command)[] FurtherHost =
    [
        (Monitor, "xmailfleet-collector host add mx2"),
        ("mx2", Pasted),
    ];

    private readonly Dictionary<string, BootedDebian> _machines = [];

    public async Task InitializeAsync()
    {
        var (agent, collector) = (await PublishedPrograms.AgentAsync, await PublishedPrograms.CollectorAsync);
        foreach (var name in new[] { Monitor, "mx1", "mx2" })
            _machines[name] = await BootedDebian.StartAsync(root => MailServer.PrepareAsync(root, name, agent, collector));
        await _machines[Monitor].ConnectAsync(_machines["mx1"], "10.77.1.1", "10.77.1.2");
        await _machines[Monitor].ConnectAsync(_machines["mx2"], "10.77.2.1", "10.77.2.2");
    }

    public async Task DisposeAsync()
    {
        foreach (var machine in _machines.Values) await machine.DisposeAsync();
    }

    [Fact]
    public async Task Readme_TypedOnEachMachine_MakesAFleetInFewCommands()
    {
        Assert.InRange(FirstHost.Length, 1, 6);
        Assert.InRange(FurtherHost.Length, 1, 2);
        var readme = await File.ReadAllTextAsync(Path.Combine(BuiltPrograms.Repository, "README.md"));
        // To a further host the README goes by ssh, of which the paste is the other half.
        Assert.All(FirstHost.Concat(FurtherHost).Where(line => line.Command != Pasted), line => Assert.Contains($"# {line.Command}", readme, StringComparison.Ordinal));

        await TypeAsync(FirstHost);
        await AssertAskedAsync("mx1", "10.77.1.2:7460");
        await TypeAsync(FurtherHost);
        await AssertAskedAsync("mx2", "10.77.2.2:7460");

        // It answers others only where they belong.
        var stranger = await _machines[Monitor].TryAsync("HOME=/tmp buf curl --protocol grpc --insecure --list-services https://mx1:7460");
        Assert.Contains("not authenticated", stranger.Errors, StringComparison.Ordinal);
        await _machines["mx1"].RunAsync("systemctl is-enabled xmailfleet-agent");
    }

    private async Task TypeAsync(IEnumerable<(string Machine, string Command)> lines)
    {
        var printed = "";
        foreach (var (machine, command) in lines) printed = await _machines[machine].RunAsync(command is Pasted ? printed : command);
    }

    private async Task AssertAskedAsync(string host, string address)
    {
        var poll = await _machines[Monitor].TryAsync($"xmailfleet-collector host poll {host} -o json");
        Assert.True(poll.ExitCode is 0 or 1, poll.Errors);
        Assert.Contains("/var/MailRoot", poll.Output, StringComparison.Ordinal);
        Assert.Contains(address, await _machines[Monitor].RunAsync("xmailfleet-collector host list -o json"), StringComparison.Ordinal);
    }
}
