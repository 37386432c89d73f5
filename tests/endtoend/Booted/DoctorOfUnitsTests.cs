using XMailFleet.EndToEnd.Tests.Doctoring;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary><c>doctor</c> on a machine with units, in a booted Debian: a thing is broken, what is advised is typed, and it is content.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class DoctorOfUnitsTests(MailServer server) : IClassFixture<MailServer>
{
    private const string Replace = "cp -p /usr/local/bin/xmailfleet-agent /usr/local/bin/new && mv /usr/local/bin/new /usr/local/bin/xmailfleet-agent";

    [Theory]
    [InlineData("xmailfleet-agent", "systemctl stop xmailfleet-agent", "service", "error")]
    [InlineData("xmailfleet-agent", "systemctl disable --now xmailfleet-agent", "service", "error")]
    [InlineData("xmailfleet-agent", "systemctl disable xmailfleet-agent", "service", "warning")]
    [InlineData("xmailfleet-agent", Replace, "service", "warning")]
    [InlineData("xmailfleet-agent", "chmod 0755 /var/lib/xmailfleet-agent", "rights", "error")]
    [InlineData("xmailfleet-agent", "chmod 0644 /var/lib/xmailfleet-agent/identity.pem; chown nobody /var/lib/xmailfleet-agent/identity.pem", "rights", "error")]
    [InlineData("xmailfleet-agent", "systemctl stop xmailfleet-agent-looker.socket xmailfleet-agent-looker.service", "looker", "error")]
    [InlineData("xmailfleet-collector", "systemctl stop xmailfleet-collector", "service", "error")]
    [InlineData("xmailfleet-collector", "systemctl disable xmailfleet-collector", "service", "warning")]
    [InlineData("xmailfleet-collector", "chmod 0644 /var/lib/xmailfleet/wrapping.key", "rights", "error")]
    public async Task Doctor_WhatIsBroken_IsMendedByWhatIsTyped(string program, string broken, string subject, string sign)
    {
        await EnrollAsync();
        Assert.Equal(0, (await ExamineAsync(program)).Status);
        await server.Debian.RunAsync(broken);
        var findings = await ExamineAsync(program);
        Assert.Equal((sign == "error" ? 1 : 0, sign), (findings.Status, findings[subject].Sign));
        await server.Debian.RunAsync(findings[subject].Advice);
        // A service that was started a moment ago may not listen yet.
        await server.Debian.RunAsync("timeout 30 sh -c 'until ss -ltn | grep -q :7460 && ss -ltn | grep -q :7480; do sleep 0.1; done'");
        var mended = await ExamineAsync(program);
        Assert.Equal((0, "ok"), (mended.Status, mended[subject].Sign));
    }

    [Fact]
    public async Task Doctor_OfTheAgentsOwnUser_ToldAsMuchAndChangesNothing()
    {
        await EnrollAsync();
        const string look = "find /var/lib/xmailfleet-agent /etc/xmailfleet /run/xmailfleet-agent -printf '%p %m %u %g %s %T@\\n' | sort";
        var before = await server.Debian.RunAsync(look);
        var own = Findings.Of(await server.Debian.TryAsync("setpriv --reuid=xmailfleet-agent --regid=xmailfleet-agent --init-groups xmailfleet-agent doctor"));
        var root = await ExamineAsync("xmailfleet-agent");
        Assert.Equal(before, await server.Debian.RunAsync(look));
        Assert.Equal(0, own.Status);
        Assert.Equal(root.Lines.Select(line => (line.Subject, line.Sign)), own.Lines.Select(line => (line.Subject, line.Sign)));
        Assert.Equal("XMail at /var/MailRoot is seen as a whole.", root["sight"].Sentence);
        Assert.Contains("xmailfleet-agent.service runs /usr/local/bin/xmailfleet-agent", root["service"].Sentence, StringComparison.Ordinal);
    }

    /// <summary>An addition to a unit may name secrets, and be closed to others.</summary>
    [Fact]
    public async Task Doctor_WhoMayNotReadTheUnit_SaysSoAndWhoMay()
    {
        await EnrollAsync();
        await server.Debian.RunAsync("mkdir -p /etc/systemd/system/xmailfleet-agent.service.d && printf '[Service]\nEnvironment=A=b\n' > /etc/systemd/system/xmailfleet-agent.service.d/closed.conf && chmod 0600 /etc/systemd/system/xmailfleet-agent.service.d/closed.conf && systemctl daemon-reload");
        var own = Findings.Of(await server.Debian.TryAsync("setpriv --reuid=xmailfleet-agent --regid=xmailfleet-agent --init-groups xmailfleet-agent doctor"));
        Assert.Equal((2, "unknown", "sudo xmailfleet-agent doctor"), (own.Status, own["service"].Sign, own["service"].Advice));
        Assert.Contains("closed.conf", own["service"].Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await ExamineAsync("xmailfleet-agent")).Status);
        await server.Debian.RunAsync("rm -r /etc/systemd/system/xmailfleet-agent.service.d && systemctl daemon-reload");
    }

    private async Task EnrollAsync()
    {
        if (File.Exists(server.Debian.PathOf("/var/lib/xmailfleet-agent/identity.pem"))) return;
        await server.Debian.RunAsync("systemctl enable xmailfleet-agent xmailfleet-collector");
        await server.EnrollAsync("mx1");
    }

    private async Task<Findings> ExamineAsync(string program) => Findings.Of(await server.Debian.TryAsync($"{program} doctor"));
}
