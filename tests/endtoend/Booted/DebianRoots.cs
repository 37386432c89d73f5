using System.Collections.Concurrent;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>Root directories of Debian with what it takes to boot, and little more. Each suite is made of the archive once, and copied.</summary>
internal static class DebianRoots
{
    private const string Packages = "systemd,systemd-sysv,dbus,iproute2,openssl,openssh-server";

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new();

    /// <summary>A new copy of one that is whoever asks for it's own, and to be removed by him.</summary>
    /// <param name="suite">"bookworm", for instance.</param>
    public static async Task<string> CopyAsync(string suite)
    {
        var made = await Made.GetOrAdd(suite, _ => new Lazy<Task<string>>(() => MakeAsync(suite))).Value;
        var root = Path.Combine(Path.GetDirectoryName(made)!, $"run-{Guid.NewGuid():N}");
        await ShellAsync($"cp -a --reflink=auto '{made}' '{root}'");
        return root;
    }

    /// <summary>Runs a script on this host, which must succeed.</summary>
    public static async Task ShellAsync(string script)
    {
        var run = await ProgramProcess.RunAsync("sh", ["-c", script]);
        if (run.ExitCode != 0) throw new InvalidOperationException($"{script}: {run.Output}{run.Errors}");
    }

    private static async Task<string> MakeAsync(string suite)
    {
        var root = Path.Combine(BuiltPrograms.Repository, "artifacts", "roots", suite);
        if (Directory.Exists(root)) return root;
        var unfinished = $"{root}.{Environment.ProcessId}";
        Directory.CreateDirectory(unfinished);
        await ShellAsync($"debootstrap --variant=minbase --include={Packages} {suite} '{unfinished}' && umount '{unfinished}/proc' 2>/dev/null; test -x '{unfinished}/sbin/init'");
        Directory.Move(unfinished, root);
        return root;
    }
}
