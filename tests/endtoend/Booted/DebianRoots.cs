using System.Collections.Concurrent;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>Root directories of Debian: with what it takes to boot and little more, or with less. Each is made of the archive once, and copied.</summary>
internal static class DebianRoots
{
    /// <summary>What it takes to boot, beside the packages that every Debian has, and to be reached by ssh.</summary>
    public const string Bootable = "systemd,systemd-sysv,dbus,iproute2,openssl,openssh-server";

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new();

    /// <summary>One in which nothing has run yet, and nothing is to run.</summary>
    /// <param name="suite">"bookworm", for instance.</param>
    public static Task<string> RootAsync(string suite) => RootAsync(suite, suite, Bootable);

    /// <summary>A new copy of one that is whoever asks for it's own, and to be removed by him.</summary>
    /// <param name="suite">"bookworm", for instance.</param>
    public static Task<string> CopyAsync(string suite) => CopyAsync(suite, suite, Bootable);

    /// <summary>The same of one that has other packages than it takes to boot, beside those that every Debian has.</summary>
    /// <param name="name">Of the root, among those that are kept.</param>
    /// <param name="suite">"bookworm", for instance.</param>
    /// <param name="packages">With commas between.</param>
    public static async Task<string> CopyAsync(string name, string suite, string packages)
    {
        var made = await RootAsync(name, suite, packages);
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

    private static Task<string> RootAsync(string name, string suite, string packages) =>
        Made.GetOrAdd(name, _ => new Lazy<Task<string>>(() => MakeAsync(name, suite, packages))).Value;

    private static async Task<string> MakeAsync(string name, string suite, string packages)
    {
        var root = Path.Combine(BuiltPrograms.Repository, "artifacts", "roots", name);
        if (Directory.Exists(root)) return root;
        var unfinished = $"{root}.{Environment.ProcessId}";
        Directory.CreateDirectory(unfinished);
        await ShellAsync($"debootstrap --variant=minbase --include={packages} {suite} '{unfinished}' && umount '{unfinished}/proc' 2>/dev/null; test -x '{unfinished}/usr/bin/apt'");
        Directory.Move(unfinished, root);
        return root;
    }
}
