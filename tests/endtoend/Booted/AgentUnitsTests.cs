using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>The agent as the service that its units make it, in a booted Debian, beside a live stand-in for XMail.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class AgentUnitsTests(MailServer server) : IClassFixture<MailServer>
{
    [Fact]
    public async Task Diagnose_ByItsUnits_SeesKeyProcessLibrariesAndHandshake()
    {
        // The stand-in, unlike XMail, keeps the certificate that it began with.
        await server.Debian.RunAsync("systemctl restart xmail; timeout 30 sh -c 'until ss -ltn | grep -q :995; do sleep 0.1; done'");

        var (diagnosis, error) = await server.DiagnoseAsync();

        Assert.True(diagnosis is not null, error);
        Assert.Equal(Pairing.Matched, diagnosis.KeyMaterial.Pairing);
        Assert.Equal((ServerState.Running, "root", "/var/MailRoot/bin/XMail", ""), (
            diagnosis.ServerProcess.State, diagnosis.ServerProcess.User, diagnosis.ServerProcess.ProgramPath, diagnosis.ServerProcess.Detail));
        Assert.Equal(2, diagnosis.OpenSsl.Libraries.Count(library => library.Loaded));
        Assert.Equal((CommandState.NotRun, "/usr/bin/openssl"), (diagnosis.OpenSsl.Command.State, diagnosis.OpenSsl.Command.Path));
        Assert.StartsWith("3.0.", diagnosis.OpenSsl.Command.Version, StringComparison.Ordinal);
        var probed = diagnosis.Probes.Single(probe => probe.Service is Service.Pop3S);
        Assert.True(probed.LeafMatchesFile, probed.ToString());
    }

    [Fact]
    public async Task Diagnose_KeyRenewedWithoutItsCertificate_TellsAndThenTellsRecovery()
    {
        var mailRoot = server.Debian.PathOf("/var/MailRoot");
        var renewed = KeyPair.SelfSigned("mail.example.test");

        await MailServer.WriteKeyAsync(mailRoot, renewed, withCertificate: false);
        Assert.Equal(Pairing.Mismatched, (await server.DiagnoseAsync()).Diagnosis?.KeyMaterial.Pairing);
        await MailServer.WriteKeyAsync(mailRoot, renewed, withCertificate: true);

        Assert.Equal(Pairing.Matched, (await server.DiagnoseAsync()).Diagnosis?.KeyMaterial.Pairing);
    }

    [Fact]
    public async Task Diagnose_WithoutTheLooker_SaysWhatIsLackingAndWhatToType()
    {
        await server.Debian.RunAsync("systemctl stop xmailfleet-agent-looker.socket xmailfleet-agent-looker.service");

        var (diagnosis, error) = await server.DiagnoseAsync();

        Assert.Null(diagnosis);
        Assert.Contains("process, configuration and key material", error, StringComparison.Ordinal);
        const string typed = "systemctl enable --now xmailfleet-agent-looker.socket";
        Assert.Contains(typed, error, StringComparison.Ordinal);
        await server.Debian.RunAsync(typed);
        Assert.NotNull((await server.DiagnoseAsync()).Diagnosis);
    }

    // The same sandbox, and in it a shell instead of the agent.
    [Theory]
    [InlineData("cat /var/MailRoot/server.key")]
    [InlineData("ls -d /var/MailRoot")]
    [InlineData("cat /etc/shadow")]
    [InlineData("stat -c %u /proc/[0-9]* | grep -v \"^$(id -u)$\"")]
    [InlineData("ls -d /proc/1")]
    [InlineData("ls -d /proc/sys")]
    [InlineData("find / -xdev -writable -type f -not -path \"/proc/*\" | grep .")]
    [InlineData("touch /etc/x /usr/x /var/x /run/x")]
    [InlineData("touch /run/xmailfleet-looker/x")]
    [InlineData("ls /var/lib/xmailfleet")]
    [InlineData("unshare -U true")]
    [InlineData("mount -t tmpfs none /mnt")]
    [InlineData("grep -E \"^Cap(Inh|Prm|Eff|Bnd|Amb):.*[1-9a-f]\" /proc/self/status")]
    public async Task Front_SomebodyElsesCodeInIt_Fails(string script) =>
        Assert.NotEqual("reached", await TryInsideAsync("xmailfleet-agent.service", script));

    [Theory]
    [InlineData("echo > /dev/tcp/127.0.0.1/7460")]
    [InlineData("echo > /dev/udp/127.0.0.1/53")]
    [InlineData("touch /etc/x /usr/x /var/x /run/x /tmp/x")]
    [InlineData("exec 3<> /proc/1/mem")]
    [InlineData("exec 3> /proc/1/oom_score_adj")]
    [InlineData("kill -TERM 1")]
    [InlineData("unshare -U true")]
    [InlineData("mount -t tmpfs none /mnt")]
    public async Task Looker_SomebodyElsesCodeInIt_Fails(string script) =>
        Assert.NotEqual("reached", await TryInsideAsync("xmailfleet-agent-looker.service", script));

    // In the place of the directory stands an empty one, which whoever may read every file may list.
    [Fact]
    public async Task Looker_SomebodyElsesCodeInIt_SeesNothingThatTheCollectorKeeps()
    {
        const string list = "ls -A /var/lib/xmailfleet | grep .";
        Assert.NotEmpty(await server.Debian.RunAsync(list));

        Assert.NotEqual("reached", await TryInsideAsync("xmailfleet-agent-looker.service", list));
    }

    // What the sandbox leaves is tried too, so that failing above is no fault of the trial.
    [Theory]
    [InlineData("xmailfleet-agent.service", "test -S /run/xmailfleet-looker/looker.sock")]
    [InlineData("xmailfleet-agent.service", "echo > /dev/tcp/127.0.0.1/7460")]
    [InlineData("xmailfleet-agent.service", "touch /var/lib/xmailfleet-agent/trial")]
    [InlineData("xmailfleet-agent-looker.service", "cat /var/MailRoot/server.key > /dev/null")]
    [InlineData("xmailfleet-agent-looker.service", "readlink /proc/1/exe")]
    public async Task EachProcess_WhatItIsThereFor_Reaches(string unit, string script) =>
        Assert.Equal("reached", await TryInsideAsync(unit, script));

    private async Task<string> TryInsideAsync(string unit, string script)
    {
        var trial = $"trial-{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(server.Debian.PathOf($"/usr/local/bin/{trial}"), $"#!/bin/bash\n({script}) && echo trial: reached || echo trial: failed\n");
        var lines = (await File.ReadAllLinesAsync(server.Debian.PathOf($"/etc/systemd/system/{unit}")))
            .Select(line => line.StartsWith("ExecStart=", StringComparison.Ordinal) ? $"ExecStart=/bin/bash /usr/local/bin/{trial}"
                : line.StartsWith("Type=", StringComparison.Ordinal) || line.StartsWith("Restart=", StringComparison.Ordinal) ? ""
                : line.StartsWith("ExecPaths=", StringComparison.Ordinal) || line.StartsWith("NoExecPaths=", StringComparison.Ordinal) ? ""
                : line.StartsWith("[Service]", StringComparison.Ordinal) ? "[Service]\nType=oneshot\nRuntimeDirectoryPreserve=yes"
                : line);
        await File.WriteAllLinesAsync(server.Debian.PathOf($"/etc/systemd/system/{trial}.service"), lines);
        await server.Debian.RunAsync($"systemctl daemon-reload; systemctl start {trial}");
        var log = await server.Debian.RunAsync($"journalctl --sync; journalctl -o cat --no-pager -u {trial} | grep ^trial:");
        return log["trial: ".Length..];
    }
}
