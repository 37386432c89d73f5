using XMailFleet.EndToEnd.Tests.Booted;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>A booted Debian on which packages of ours are installed, and what an admin sees of them there.</summary>
/// <param name="debian">The machine.</param>
/// <param name="programs">"agent", "collector" or both.</param>
internal sealed class PackagedMachine(BootedDebian debian, string[] programs)
{
    public bool HasCollector => programs.Contains("collector");

    /// <summary>Of the packages, for apt.</summary>
    public string Names => string.Join(' ', programs.Select(program => $"xmailfleet-{program}"));

    private string[] Units => HasCollector ? ["xmailfleet-agent", "xmailfleet-agent-looker.socket", "xmailfleet-collector"] : ["xmailfleet-agent", "xmailfleet-agent-looker.socket"];

    /// <summary>The files of the packages, for apt, from where they were put.</summary>
    public string Files(string directory) => string.Join(' ', programs.Select(program => $"./{directory}xmailfleet-{program}_*.deb"));

    /// <summary>Asserts that units are enabled and run, and that nothing has failed.</summary>
    public async Task AssertRunsAsync()
    {
        foreach (var unit in Units) Assert.Equal("enabled active", await debian.RunAsync($"echo $(systemctl is-enabled {unit}) $(systemctl is-active {unit})"));
        Assert.Equal("", await debian.RunAsync("systemctl list-units --no-legend --failed"));
        Assert.Equal("", await debian.RunAsync("dpkg --audit"));
    }

    /// <summary>Process ids of the services.</summary>
    public async Task<string[]> ProcessesAsync() =>
        (await debian.RunAsync($"systemctl show --value -p MainPID {string.Join(' ', Units.Where(unit => !unit.EndsWith(".socket", StringComparison.Ordinal)))}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The configuration files, as they stand.</summary>
    public Task<string> SettingsAsync() => debian.RunAsync("head -v /etc/xmailfleet/*");

    /// <summary>Lets the agent into the fleet, where its collector is on the same machine; by that an identity and a history come to be.</summary>
    /// <returns>What stays the same from then on.</returns>
    public async Task<string> BelongAsync()
    {
        if (HasCollector) await debian.RunAsync("systemctl start xmail; xmailfleet-collector host add mx1 | sh");
        else await debian.RunAsync("echo identity > /var/lib/xmailfleet-agent/kept");
        return await IdentityAsync();
    }

    /// <summary>Asserts that identity and history are those of before: the agent is let in, and the collector knows of the polls of then.</summary>
    public async Task AssertBelongsAsync(string identity)
    {
        Assert.Equal(identity, await IdentityAsync());
        if (!HasCollector) return;
        var poll = await debian.TryAsync("xmailfleet-collector host poll mx1 -o json");
        Assert.True(poll.ExitCode is 0 or 1, poll.Errors);
        Assert.Contains("/var/MailRoot", poll.Output, StringComparison.Ordinal);
    }

    /// <summary>All paths of the machine but those that change by themselves, or tell of what apt did.</summary>
    public Task<string> FilesAsync() => debian.RunAsync(
        "find / -xdev -path /proc -prune -o -path /sys -prune -o -path /run -prune -o -path /var/log -prune -o -path /tmp -prune -o -path /var/tmp -prune"
            + " -o -path /var/cache -prune -o -path /var/lib/apt -prune -o -path /var/lib/dpkg -prune -o -path /root -prune -o -path '/etc/*-' -prune -o -print | sort;"
            + " find / -xdev -iname '*xmailfleet*' -not -path '/root/*' -not -path '/proc/*' | sort");

    private async Task<string> IdentityAsync() => await debian.RunAsync(
        "sha256sum /var/lib/xmailfleet-agent/*" + (HasCollector ? "; xmailfleet-collector host list -o json | grep -e '\"uid\"' -e 'createTime' -e ENROLLED" : ""));
}
