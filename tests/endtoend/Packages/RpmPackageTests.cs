using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>
/// The agent's package for RHEL, in a root of rpm's own: nobody runs there, and no distribution of its kind is to be had, so Debian's files stand for
/// the rest of it. What its service manager does with the units is shown where they are installed of Debian's package.
/// </summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "rpm")]
[Trait("Needs", "aot")]
public sealed class RpmPackageTests
{
    private static readonly string[] Left = ["/etc/xmailfleet/agent.json", "/var/lib/xmailfleet-agent/identity"];

    [Fact]
    public async Task Package_InstalledUpgradedAndRemoved_KeepsWhatIsTheAdmins()
    {
        var (package, newer) = (await MakeAsync("out"), await MakeAsync("artifacts/newer"));
        var root = await DebianRoots.CopyAsync("bookworm");
        try
        {
            await RpmAsync(root, $"--upgrade --nodeps {package}");
            Assert.Contains("XMailFleet agent 0.", await InAsync(root, "xmailfleet-agent --version"), StringComparison.Ordinal);
            Assert.Equal("700 xmailfleet-agent\n", await InAsync(root, "stat -c '%a %U' /var/lib/xmailfleet-agent"));
            Assert.Contains("xmailfleet-looker", await InAsync(root, "id xmailfleet-looker"), StringComparison.Ordinal);
            await InAsync(root, "xmailfleet-agent config check && echo '// mine' >>/etc/xmailfleet/agent.json && touch /var/lib/xmailfleet-agent/identity");

            await RpmAsync(root, $"--upgrade --nodeps {newer}");
            Assert.Contains("// mine", await InAsync(root, "cat /etc/xmailfleet/agent.json"), StringComparison.Ordinal);
            Assert.Equal($"xmailfleet-agent-{DebianPackages.Newer}-1.x86_64\n", await RpmAsync(root, "--query --all"));

            await RpmAsync(root, "--erase xmailfleet-agent");
            Assert.Equal(string.Join('\n', Left) + "\n", await InAsync(root, "find /usr /etc /var -path '*xmailfleet*' -type f | sort"));
        }
        finally
        {
            await DebianRoots.ShellAsync($"rm -rf '{root}'");
        }
    }

    [Fact]
    public async Task Package_Asked_WantsNoNewerCLibraryThanRhel8Has()
    {
        var wanted = await RunAsync("rpm", $"--query --requires --package {await MakeAsync("out")}");

        Assert.Contains("libc.so.6(GLIBC_", wanted, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"GLIBC_2\.(2[89]|[3-9][0-9])", wanted);
        Assert.DoesNotContain("libssl", wanted, StringComparison.Ordinal);
    }

    // Of the Debian package in a directory of the clone.
    private static async Task<string> MakeAsync(string directory)
    {
        var released = await DebianPackages.DirectoryAsync;
        var clone = await FreshClone.DirectoryAsync;
        var from = directory is "out" ? released : Path.Combine(clone, directory);
        var deb = Directory.EnumerateFiles(from, "xmailfleet-agent_*_amd64.deb").Single();
        await FreshClone.TypeAsync($"packaging/rpm amd64 --fast --deb '{deb}' --out 'artifacts/rpm/{directory}'");
        return Directory.EnumerateFiles(Path.Combine(clone, "artifacts", "rpm", directory), "*.rpm").Single();
    }

    private static Task<string> RpmAsync(string root, string arguments) => RunAsync("rpm", $"--root {root} --dbpath /var/lib/rpm --force-debian {arguments}");

    private static Task<string> InAsync(string root, string script) => RunAsync("chroot", root, "sh", "-c", script);

    private static Task<string> RunAsync(string program, string arguments) => RunAsync(program, arguments.Split(' '));

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var run = await ProgramProcess.RunAsync(program, arguments);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run.Output;
    }
}
