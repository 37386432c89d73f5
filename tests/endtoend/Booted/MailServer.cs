using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>
/// A mail server with the agent's units, as an admin who follows the README has it, and a live stand-in for XMail: OpenSSL's own server
/// under XMail's name, of root's, with its key in a directory that is closed to others.
/// </summary>
public sealed class MailServer : IAsyncLifetime
{
    private const string XMailUnit = """
        [Unit]
        Description=XMail

        [Service]
        Environment=MAIL_ROOT=/var/MailRoot
        ExecStart=/bin/sh -c "tail -f /dev/null | /var/MailRoot/bin/XMail s_server -accept 995 -cert /var/MailRoot/server.cert -key /var/MailRoot/server.key -quiet"
        # In a container within a container systemd may lack the right to end what its first process has started.
        ExecStop=/bin/sh -c "kill $$(pidof XMail)"
        """;

    private BootedDebian _debian = null!;

    internal BootedDebian Debian => _debian;

    public async Task InitializeAsync()
    {
        var (agent, collector) = (await PublishedPrograms.AgentAsync, await PublishedPrograms.CollectorAsync);
        _debian = await BootedDebian.StartAsync(root => PrepareAsync(root, "mx1", agent, collector));
        // What a looker is not to see is hidden from it where it is there when the looker begins.
        await _debian.RunAsync("{ systemctl start xmail xmailfleet-collector && systemctl start xmailfleet-agent-looker.socket xmailfleet-agent; } || { journalctl --no-pager -o cat -u 'xmailfleet-*' | tail -30; exit 1; }");
    }

    public async Task DisposeAsync() => await _debian.DisposeAsync();

    /// <summary>Of the agent.</summary>
    internal const string AgentSocket = "/run/xmailfleet-agent/agent.sock";

    /// <summary>Of the collector.</summary>
    internal const string CollectorSocket = "/run/xmailfleet/collector.sock";

    /// <summary>What the agent answers root on the server, who has a gRPC client there.</summary>
    internal async Task<(Diagnosis? Diagnosis, string Error)> DiagnoseAsync()
    {
        var call = await CallAsync(AgentSocket, "AgentService/Diagnose", "{}");
        return call.ExitCode == 0 ? (JsonParser.Default.Parse<DiagnoseResponse>(call.Output).Diagnosis, "") : (null, call.Errors);
    }

    /// <summary>
    /// A call of a method by a user of the server, by a socket of it; a failed one ends with the gRPC status code times 8. Root needs no file for
    /// it; to others reflection may be closed.
    /// </summary>
    internal Task<CommandResult> CallAsync(string socket, string method, string request, string user = "root") => _debian.TryAsync(
        $"HOME=/tmp setpriv --reuid={user} --regid={user} --init-groups buf curl --protocol grpc --http2-prior-knowledge {(user is "root" ? "--reflect" : "--schema /usr/local/share/protos")} --unix-socket {socket} --data '{request}' http://localhost/xmailfleet.v1.{method}");

    /// <summary>Lets the server's agent into the fleet of its collector, by the line that an admin pastes.</summary>
    internal Task<string> EnrollAsync(string host) => _debian.RunAsync($"xmailfleet-collector host add {host} --replace | sh");

    /// <summary>Puts both programs, their units and a mail root on a machine of a name. Nothing is started.</summary>
    internal static async Task PrepareAsync(string root, string name, string agent, string collector)
    {
        File.Copy(agent, Path.Combine(root, "usr/local/bin/xmailfleet-agent"));
        await ProgramProcess.RunAsync("cp", ["-r", Path.GetDirectoryName(collector)!, Path.Combine(root, "usr/local/lib/xmailfleet-collector")]);
        File.CreateSymbolicLink(Path.Combine(root, "usr/local/bin/xmailfleet-collector"), "../lib/xmailfleet-collector/xmailfleet-collector");
        File.Copy(Buf.Program, Path.Combine(root, "usr/local/bin/buf"));
        Directory.CreateDirectory(Path.Combine(root, "usr/local/share/protos"));
        await ProgramProcess.RunAsync("cp", ["-r", Path.Combine(BuiltPrograms.Repository, "protos", "xmailfleet"), Path.Combine(root, "usr/local/share/protos/")]);
        foreach (var unit in Units.All) File.Copy(unit, Path.Combine(root, "etc/systemd/system", Path.GetFileName(unit)));
        Directory.CreateDirectory(Path.Combine(root, "usr/lib/sysusers.d"));
        foreach (var users in Units.Users) File.Copy(users, Path.Combine(root, "usr/lib/sysusers.d", $"{Path.GetFileNameWithoutExtension(users)}.conf"));
        await PrepareAsync(root, name);
    }

    /// <summary>Gives a machine its name, and a mail root with what stands for XMail. Nothing is started.</summary>
    internal static async Task PrepareAsync(string root, string name)
    {
        // As Debian's installer does it.
        await File.WriteAllTextAsync(Path.Combine(root, "etc/hostname"), $"{name}\n");
        await File.WriteAllTextAsync(Path.Combine(root, "etc/hosts"), $"127.0.0.1 localhost\n127.0.1.1 {name}.example.test {name}\n::1 localhost\n");
        await File.WriteAllTextAsync(Path.Combine(root, "etc/systemd/system/xmail.service"), XMailUnit);
        var mailRoot = Path.Combine(root, "var/MailRoot");
        Directory.CreateDirectory(mailRoot, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Path.Combine(mailRoot, "bin"));
        File.Copy(Path.Combine(root, "usr/bin/openssl"), Path.Combine(mailRoot, "bin/XMail"));
        await File.WriteAllTextAsync(Path.Combine(mailRoot, "server.tab"), "");
        await WriteKeyAsync(mailRoot, KeyPair.SelfSigned("mail.example.test"), withCertificate: true);
    }

    /// <summary>Puts a key, and where wanted its certificate, into a mail root.</summary>
    internal static async Task WriteKeyAsync(string mailRoot, KeyPair pair, bool withCertificate)
    {
        if (withCertificate) await File.WriteAllTextAsync(Path.Combine(mailRoot, "server.cert"), pair.CertificatePem);
        var key = Path.Combine(mailRoot, "server.key");
        File.Delete(key);
        await File.WriteAllTextAsync(key, pair.PrivateKeyPem);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
