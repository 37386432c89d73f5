using System.Globalization;
using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>The collector's package where there is nothing but what it depends on, and no service manager.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class CollectorInChrootTests
{
    /// <summary>Name of the root, its suite, and the packages in it beside those that every Debian has: what the package depends on, or one that is there already.</summary>
    public static TheoryData<string, string, string> Roots => DebianPackages.IsReleased
        ? new() { { "bookworm-bare", "bookworm", "libssl3,systemd-standalone-sysusers" }, { "trixie-bare", "trixie", "libssl3t64,systemd-standalone-sysusers" } }
        : new() { { "bookworm", "bookworm", DebianRoots.Bootable } };

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Serve_WithWhatItDependsOnAlone_SpeaksTlsAndAddsAHost(string name, string suite, string packages)
    {
        var root = await DebianRoots.CopyAsync(name, suite, packages);
        try
        {
            await DebianPackages.CopyAsync(root);
            var installed = await InAsync(root, "dpkg -i /root/xmailfleet-collector_*.deb && apt-get check");
            Assert.True(installed.ExitCode == 0, installed.Output + installed.Errors);
            Assert.Equal(0, (await InAsync(root, "! ldd /usr/bin/xmailfleet-collector | grep 'not found'")).ExitCode);
            var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);

            await using var serving = ProgramProcess.Start("systemd-nspawn", [.. Nspawn(root), "--user=xmailfleet", "xmailfleet-collector", "serve", "--data-dir", "/var/lib/xmailfleet", "--grpc-port", port, "--web-port", "0", "--socket", "/var/lib/xmailfleet/collector.sock"]);
            try
            {
                await UntilItListensAsync(port, serving);

                var asked = await ProgramProcess.RunAsync(Buf.Program, ["curl", "--protocol", "grpc", "--insecure", "--list-services", $"https://127.0.0.1:{port}"], ("HOME", "/tmp"));
                Assert.Contains("not authenticated", asked.Errors, StringComparison.Ordinal);
                // The container is taken; beside it a plain chroot, which has no /proc by itself.
                var added = await ProgramProcess.RunAsync(
                    "unshare", ["--mount", "sh", "-c", $"mount -t proc proc '{root}/proc' && exec chroot '{root}' xmailfleet-collector host add mx1 --address unix:/var/lib/xmailfleet/collector.sock --collector-address monitor:7470"]);
                Assert.Contains("xmailfleet-agent enroll --collector monitor:7470", added.Output, StringComparison.Ordinal);
            }
            finally
            {
                // Asked, the container ends with what runs in it; killed, it leaves that behind.
                await serving.TerminateAsync();
            }
        }
        finally
        {
            await DebianRoots.ShellAsync($"rm -rf '{root}'");
        }
    }

    private static string[] Nspawn(string root) => ["--directory", root, "--register=no", "--keep-unit", "--quiet", "--pipe"];

    private static Task<CommandResult> InAsync(string root, string script) => ProgramProcess.RunAsync("systemd-nspawn", [.. Nspawn(root), "sh", "-c", script]);

    private static async Task UntilItListensAsync(string port, ProgramProcess serving)
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(100))
        {
            if (serving.HasExited) throw new InvalidOperationException(serving.Output + serving.Errors);
            if ((serving.Output + serving.Errors).Contains($":{port}", StringComparison.Ordinal)) return;
        }

        throw new InvalidOperationException("The collector does not listen: " + serving.Errors);
    }
}
