using System.Globalization;
using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>
/// The images of both programs, built by the command of a release on a Debian made here, since no registry is to be had. What is in them starts as
/// the user that the image names, on a root that is read-only; no engine for containers runs where tests do.
/// </summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buildah")]
[Trait("Needs", "aot")]
public sealed class ContainerTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();
    private readonly (string Name, string Value) _storage;

    public ContainerTests()
    {
        var configuration = $"[storage]\ndriver=\"vfs\"\ngraphroot=\"{_scratch.PathOf("store")}\"\nrunroot=\"{_scratch.PathOf("run")}\"\n";
        _storage = ("CONTAINERS_STORAGE_CONF", _scratch.Write("storage.conf", configuration));
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Images_OfBothPrograms_StartWithoutRightsOnAReadOnlyRoot()
    {
        var directory = await DebianPackages.DirectoryAsync;
        await ShellAsync($"buildah from --name base scratch && cp -a '{await DebianRoots.RootAsync("bookworm")}/.' \"$(buildah mount base)\" && buildah commit --quiet base localhost/base && buildah rm base");
        using var mailRoot = MailRoot.Healthy();
        await ShellAsync($"chmod -R a+rX '{mailRoot.Directory}'");

        var agent = await MountAsync("agent", directory);
        Assert.Equal("xmailfleet-agent", agent.User);
        var diagnosed = await ProgramProcess.RunAsync(
            "unshare", Within(agent, $"mount --bind '{mailRoot.Directory}' var/MailRoot", "xmailfleet-agent diagnose --mail-root /var/MailRoot"));
        Assert.Contains("certificate and private key are a pair", diagnosed.Output + diagnosed.Errors, StringComparison.Ordinal);

        var collector = await MountAsync("collector", directory);
        Assert.Equal("xmailfleet", collector.User);
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        await using var serving = ProgramProcess.Start(
            "unshare",
            Within(
                collector, "mount -t tmpfs tmpfs var/lib/xmailfleet && chroot . install -d -m 700 -o xmailfleet -g xmailfleet /var/lib/xmailfleet",
                $"env HOME=/var/lib/xmailfleet xmailfleet-collector serve --grpc-port {port} --web-port 0 --socket /var/lib/xmailfleet/collector.sock"));
        await UntilItListensAsync(port, serving);
        await serving.TerminateAsync();
    }

    private static async Task UntilItListensAsync(string port, ProgramProcess serving)
    {
        for (var tries = 0; tries < 600 && !serving.HasExited; tries++, await Task.Delay(100))
            if ((serving.Output + serving.Errors).Contains($":{port}", StringComparison.Ordinal)) return;
        Assert.Fail(serving.Output + serving.Errors);
    }

    private async Task<(string Root, string User)> MountAsync(string program, string directory)
    {
        var deb = Directory.EnumerateFiles(directory, $"xmailfleet-{program}_*_amd64.deb").Single();
        var packaging = Path.Combine(await FreshClone.DirectoryAsync, "packaging", "container");
        await ShellAsync($"'{packaging}' {program} amd64 --deb '{deb}' --base localhost/base --name localhost/{program} && buildah from --pull-never --name {program} localhost/{program}");
        return ((await ShellAsync($"buildah mount {program}")).Trim(), (await ShellAsync($"buildah inspect --format '{{{{.OCIv1.Config.User}}}}' {program}")).Trim());
    }

    // As an engine does: the volumes are mounted, the rest cannot be written to, and who runs has no rights.
    private static string[] Within((string Root, string User) image, string mountVolumes, string command) =>
    [
        "--mount", "sh", "-ec", $"""
            mount --bind '{image.Root}' '{image.Root}'
            cd '{image.Root}'
            mount -t proc proc proc
            mount --bind /dev dev
            {mountVolumes}
            mount -o remount,bind,ro '{image.Root}'
            exec chroot --userspec={image.User} . {command}
            """,
    ];

    private async Task<string> ShellAsync(string script)
    {
        var run = await ProgramProcess.RunAsync("sh", ["-c", script], _storage);
        Assert.True(run.ExitCode == 0, $"{script}: {run.Output}{run.Errors}");
        return run.Output;
    }
}
