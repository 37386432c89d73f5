using XMailFleet.EndToEnd.Tests.Booted;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>Packages that are installed from their files, upgraded, removed, installed again and purged, on a booted Debian.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class PackageLifeTests
{
    private const string Apt = "cd /root && DEBIAN_FRONTEND=noninteractive apt-get -y";

    /// <summary>Suites, and the programs that are for them. What there is no time for in each run, tests/packages/run has too.</summary>
    public static TheoryData<string, string> Machines => DebianPackages.IsReleased
        ? new() { { "bookworm", "agent collector" }, { "trixie", "agent collector" }, { "bullseye", "agent" } }
        : new() { { "bookworm", "agent collector" } };

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Packages_OverTheirLife_KeepWhatTheyMustAndLeaveNothing(string suite, string programs)
    {
        await using var debian = await BootedDebian.StartAsync(suite, PrepareAsync);
        var machine = new PackagedMachine(debian, programs.Split(' '));
        var untouched = await machine.FilesAsync();

        await InstallAsync(debian, programs.Split(' '));
        await machine.AssertRunsAsync();
        await AssertIsItsOwnAsync(debian, machine);
        await debian.RunAsync("echo '{ \"lang\": \"en\" }' > /root/mine; for file in /etc/xmailfleet/*.json; do cat /root/mine > $file; done");
        var identity = await machine.BelongAsync();
        var (processes, settings) = (await machine.ProcessesAsync(), await machine.SettingsAsync());

        // Whoever is asked a question has no answer: stdin is at its end.
        await debian.RunAsync($"{Apt} install {machine.Files("newer/")} < /dev/null");
        Assert.Equal(DebianPackages.Newer, (await debian.RunAsync("dpkg-query -W -f '${Version}\\n' 'xmailfleet-*' | sort -u")));
        await machine.AssertRunsAsync();
        Assert.Empty((await machine.ProcessesAsync()).Intersect(processes));
        Assert.Equal(settings, await machine.SettingsAsync());
        await machine.AssertBelongsAsync(identity);

        await debian.RunAsync($"{Apt} remove {machine.Names}");
        Assert.Equal("", await debian.RunAsync("systemctl list-units --no-legend --state=active 'xmailfleet-*'; systemctl list-units --no-legend --failed"));
        Assert.Equal("", await debian.RunAsync("find /usr -iname '*xmailfleet*'"));
        Assert.Equal(settings, await machine.SettingsAsync());

        await debian.RunAsync($"{Apt} install {machine.Files("newer/")}");
        await machine.AssertRunsAsync();
        await machine.AssertBelongsAsync(identity);

        await debian.RunAsync($"{Apt} purge {machine.Names}");
        Assert.Equal(untouched, await machine.FilesAsync());
        Assert.Equal("", await debian.RunAsync("getent passwd | grep xmailfleet; getent group | grep xmailfleet; true"));
        // systemd forgets a unit that is gone and at rest when it gets round to it; one that has failed it keeps.
        Assert.Equal("", await debian.RunAsync("systemctl list-unit-files --no-legend 'xmailfleet-*'; systemctl list-units --no-legend --failed"));
    }

    private static async Task PrepareAsync(string root)
    {
        await MailServer.PrepareAsync(root, "mx1");
        await DebianPackages.CopyAsync(root);
    }

    // One after the other: a looker that runs already is not to see what a collector keeps that comes to its host.
    private static async Task InstallAsync(BootedDebian debian, string[] programs)
    {
        foreach (var program in programs)
        {
            await debian.RunAsync($"{Apt} install ./xmailfleet-{program}_*.deb");
            await debian.TryAsync("xmailfleet-agent doctor");
            await debian.RunAsync("systemctl is-active xmailfleet-agent-looker");
        }

        const string Inside = "/proc/$(systemctl show --value -p MainPID xmailfleet-agent-looker)/root";
        Assert.Contains("server.key", await debian.RunAsync($"ls {Inside}/var/MailRoot"), StringComparison.Ordinal);
        // In the place of the directory stands an empty one.
        Assert.Equal("", (await debian.TryAsync($"ls -A {Inside}/var/lib/xmailfleet")).Output);
    }

    // What is kept of a program is open to its user alone, and the collector is there for others at once.
    private static async Task AssertIsItsOwnAsync(BootedDebian debian, PackagedMachine machine)
    {
        Assert.Equal("700 xmailfleet-agent xmailfleet-agent", await debian.RunAsync("stat -c '%a %U %G' /var/lib/xmailfleet-agent"));
        if (!machine.HasCollector) return;
        Assert.Equal("700 xmailfleet xmailfleet", await debian.RunAsync("stat -c '%a %U %G' /var/lib/xmailfleet"));
        Assert.Equal("", await debian.RunAsync("find /var/lib/xmailfleet -type f ! -perm 0600"));
        Assert.Contains(":7470", await debian.RunAsync("ss -Hltn | grep -v -e 127.0.0.1 -e '\\[::1\\]'"), StringComparison.Ordinal);
        // A copy of the history is made as root, while the collector is down by its own user, and that one is there.
        await debian.RunAsync("xmailfleet-collector backup /root/fleet.backup && rm /root/fleet.backup");
    }
}
