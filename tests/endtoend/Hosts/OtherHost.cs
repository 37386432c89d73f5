using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>
/// Another host as far as its files go: the root directory of a Debian under the kernel of this machine, with <c>/tmp</c> and the network
/// in common. What a test changes there is gone with the program that it was changed for.
/// </summary>
internal sealed class OtherHost : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly string _enter;

    private OtherHost(string root, string agent, string change)
    {
        // Mounts stay within the name space of one program, and go with it.
        _enter = _directory.Write(
            "enter",
            $"""
            #!/bin/sh
            exec unshare --mount sh -ec '
            mount -t tmpfs tmpfs {_directory.PathOf("host")}
            cd {_directory.PathOf("host")}
            mkdir changed work root
            mount -t overlay overlay -o lowerdir={root},upperdir=changed,workdir=work root
            cd root
            {change}
            mkdir -p usr/local/bin
            touch usr/local/bin/xmailfleet-agent
            mount --bind {agent} usr/local/bin/xmailfleet-agent
            mount -t proc proc proc
            mount --rbind /dev dev
            mount --rbind /tmp tmp
            exec chroot . "$@"' sh "$@"

            """);
        Agent = _directory.Write("agent", $"#!/bin/sh\nexec {_enter} /usr/local/bin/xmailfleet-agent \"$@\"\n");
        foreach (var script in (string[])[_enter, Agent]) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(_directory.PathOf("host"));
    }

    /// <summary>Path of what is the agent there, started as any program.</summary>
    public string Agent { get; }

    /// <summary>The Debian of that name. The published agent stands there; <paramref name="change"/> is typed in its root directory before each program begins.</summary>
    public static async Task<OtherHost> OfAsync(string suite, string change = ":") =>
        new(await DebianRoots.RootAsync(suite), await PublishedPrograms.AgentAsync, change);

    /// <summary>Runs a program of that host.</summary>
    public Task<CommandResult> RunAsync(string program, params string[] arguments) => ProgramProcess.RunAsync(_enter, [program, .. arguments]);

    public void Dispose() => _directory.Dispose();
}
