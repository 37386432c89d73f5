using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Booted;
using XMailFleet.EndToEnd.Tests.Packages;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Documented;

/// <summary>
/// The machines that the pages name: a monitor, two mail servers that know it alone, and a database beside it. Packages lie in root's home and
/// nothing is installed.
/// </summary>
internal sealed partial class Stage : IAsyncDisposable
{
    // What a block exports holds to its end, as in the shell of whoever types it.
    private const string Exports = "/run/readme.env";

    private readonly Dictionary<string, BootedDebian> _machines = [];
    private PostgresServer? _database;
    private string _token = "";
    private string _regression = "";

    public static async Task<Stage> SetAsync()
    {
        var stage = new Stage();
        foreach (var name in new[] { "monitor", "mx1", "mx2" })
            stage._machines[name] = await BootedDebian.StartAsync("bookworm", root => PrepareAsync(root, name));
        var monitor = stage._machines["monitor"];
        await monitor.ConnectAsync(stage._machines["mx1"], "10.77.1.1", "10.77.1.2");
        await monitor.ConnectAsync(stage._machines["mx2"], "10.77.2.1", "10.77.2.2");
        await stage.LetInBySshAsync("mx1", "mx2");
        stage._database = await monitor.StartDatabaseAsync();
        await stage._database.CreateOwnedAsync("xmailfleet");
        foreach (var name in new[] { "mx1", "mx2" }) await stage._machines[name].RunAsync("systemctl start xmail");
        return stage;
    }

    /// <summary>A new block begins, in a shell of its own.</summary>
    public async Task BeginBlockAsync()
    {
        foreach (var machine in _machines.Values) await machine.RunAsync($"rm -f {Exports}");
    }

    /// <summary>Types it. A token of an example stands for the one that was printed last, a record for the one that was told last.</summary>
    public async Task<CommandResult> TypeAsync(ConsoleCommand command)
    {
        var run = await _machines[command.Machine].TryAsync($"""
            export HOME=/root LC_ALL=C.UTF-8 && cd && if [ -f {Exports} ]; then . {Exports}; fi
            {Record().Replace(Token().Replace(command.Text, _token), _regression)}
            status=$?; export -p > {Exports}; exit $status
            """);
        if (Token().Matches(run.Output) is [.., var printed]) _token = printed.Value;
        return run;
    }

    /// <summary>Has something happen on the first mail server, and waits until it is told; a number of an example stands for that of the record.</summary>
    public async Task LetGoWrongAsync(string rule, string script)
    {
        await _machines["mx1"].RunAsync(script);
        var recorded = await _machines["monitor"].RunAsync($$"""
            for i in $(seq 60); do
                HOME=/root grpcurl -plaintext -d '{"parent": "hosts/mx1", "filter": "state = OPEN AND rule_id = \"{{rule}}\""}' \
                    -unix /run/xmailfleet/collector.sock xmailfleet.v1.FleetService/ListRegressions | grep -o 'hosts/mx1/regressions/[0-9]*' && exit
                sleep 1
            done
            exit 1
            """);
        _regression = Record().Match(recorded).Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        foreach (var machine in _machines.Values) await machine.DisposeAsync();
    }

    private static async Task PrepareAsync(string root, string name)
    {
        await MailServer.PrepareAsync(root, name);
        await DebianPackages.CopyAsync(root);
        File.Copy(Buf.Program, Path.Combine(root, "usr/local/bin/buf"));
        var grpcurl = Path.Combine(root, "usr/local/bin/grpcurl");
        File.Copy(Path.Combine(BuiltPrograms.Repository, "tests", "endtoend", "Documented", "grpcurl.sh"), grpcurl);
        File.SetUnixFileMode(grpcurl, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        // A second XMail's.
        await ProgramProcess.RunAsync("cp", ["-a", Path.Combine(root, "var/MailRoot"), Path.Combine(root, "var/MailRoot2")]);
    }

    // As an admin has it who goes from his monitor to his mail servers.
    private async Task LetInBySshAsync(params string[] servers)
    {
        var key = await _machines["monitor"].RunAsync("""
            mkdir -p -m 700 /root/.ssh && echo 'StrictHostKeyChecking accept-new' > /root/.ssh/config
            ssh-keygen -q -t ed25519 -N '' -f /root/.ssh/id_ed25519 && cat /root/.ssh/id_ed25519.pub
            """);
        foreach (var server in servers)
            await _machines[server].RunAsync($"mkdir -p -m 700 /root/.ssh && echo '{key}' > /root/.ssh/authorized_keys && systemctl start ssh");
    }

    [GeneratedRegex(@"xmfe_[\w-]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\bregressions/\d+")]
    private static partial Regex Record();
}
