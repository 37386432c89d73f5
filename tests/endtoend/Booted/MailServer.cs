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
        """;

    private BootedDebian _debian = null!;

    internal BootedDebian Debian => _debian;

    public async Task InitializeAsync()
    {
        var (agent, collector) = (await PublishedPrograms.AgentAsync, await PublishedPrograms.CollectorAsync);
        _debian = await BootedDebian.StartAsync(root => PrepareAsync(root, agent, collector));
        await _debian.RunAsync("systemctl start xmail xmailfleet-agent-looker.socket xmailfleet-agent xmailfleet-collector");
    }

    public async Task DisposeAsync() => await _debian.DisposeAsync();

    /// <summary>What the agent answers to somebody in the server's network who has a gRPC client.</summary>
    internal async Task<(Diagnosis? Diagnosis, string Error)> DiagnoseAsync()
    {
        var call = await CallAsync(7460, "AgentService/Diagnose", "{}");
        return call.ExitCode == 0 ? (JsonParser.Default.Parse<DiagnoseResponse>(call.Output).Diagnosis, "") : (null, call.Errors);
    }

    /// <summary>A call of a method by somebody in the server's network who has a gRPC client.</summary>
    internal Task<CommandResult> CallAsync(int port, string method, string request) => _debian.InItsNetworkAsync(
        BuiltPrograms.Buf, "curl", "--protocol", "grpc", "--http2-prior-knowledge", "--reflect", "--data", request, $"http://127.0.0.1:{port}/xmailfleet.v1.{method}");

    private static async Task PrepareAsync(string root, string agent, string collector)
    {
        var systemd = Path.Combine(BuiltPrograms.Repository, "agent", "packaging", "systemd");
        File.Copy(agent, Path.Combine(root, "usr/local/bin/xmailfleet-agent"));
        await ProgramProcess.RunAsync("cp", ["-r", Path.GetDirectoryName(collector)!, Path.Combine(root, "usr/local/lib/xmailfleet-collector")]);
        foreach (var unit in Units.All) File.Copy(unit, Path.Combine(root, "etc/systemd/system", Path.GetFileName(unit)));
        Directory.CreateDirectory(Path.Combine(root, "usr/lib/sysusers.d"));
        File.Copy(Path.Combine(systemd, "xmailfleet-agent.sysusers"), Path.Combine(root, "usr/lib/sysusers.d/xmailfleet-agent.conf"));
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
