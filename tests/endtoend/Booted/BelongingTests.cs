using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>Who is let in, on a server whose units run the agent and the collector, by what is typed there.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class BelongingTests(MailServer server) : IClassFixture<MailServer>
{
    private const int PermissionDenied = 7 * 8;

    private const string Health = """
        syntax = "proto3";
        package grpc.health.v1;
        message HealthCheckRequest { string service = 1; }
        message HealthCheckResponse { enum ServingStatus { UNKNOWN = 0; SERVING = 1; NOT_SERVING = 2; SERVICE_UNKNOWN = 3; } ServingStatus status = 1; }
        service Health { rpc Check(HealthCheckRequest) returns (HealthCheckResponse); }
        """;

    [Fact]
    public async Task Enroll_OneLine_IsPolledAndStaysSoWhenBothRestart()
    {
        var said = await server.EnrollAsync("mx1");

        Assert.Contains("xmailfleet-agent.service", said, StringComparison.Ordinal);
        await AssertPolledAsync("mx1");
        Assert.Equal("600 xmailfleet-agent", await server.Debian.RunAsync("stat -c '%a %U' /var/lib/xmailfleet-agent/identity.pem"));
        Assert.NotEqual(0, (await server.Debian.TryAsync(
            "nsenter -t $(systemctl show -p MainPID --value xmailfleet-agent-looker) -m cat /var/lib/xmailfleet-agent/identity.pem")).ExitCode);
        Assert.Equal("700 xmailfleet-agent", await server.Debian.RunAsync("stat -c '%a %U' /var/lib/xmailfleet-agent"));
        await server.Debian.RunAsync("systemctl restart xmailfleet-agent xmailfleet-collector");
        await AssertPolledAsync("mx1");
        Assert.Equal("ENROLLED", await server.Debian.RunAsync("xmailfleet-collector host list -o json | grep -o ENROLLED | head -1"));
    }

    [Fact]
    public async Task Enroll_SecondAgentOfAHost_HasAnIdentityOfItsOwn()
    {
        await server.EnrollAsync("mx1");
        var first = await server.Debian.RunAsync("sha256sum /var/lib/xmailfleet-agent/identity.pem");
        await server.Debian.RunAsync(
            "cp -a /var/MailRoot /var/MailRoot2; mkdir -p /etc/xmailfleet; echo '{ \"mail-root\": \"/var/MailRoot2\", \"port\": 7461 }' > /etc/xmailfleet/agent-two.json");

        await server.Debian.RunAsync("{ xmailfleet-collector host add mx1-two | tr -d '\\n'; echo ' --config /etc/xmailfleet/agent-two.json'; } | sh");

        Assert.Equal(first, await server.Debian.RunAsync("sha256sum /var/lib/xmailfleet-agent/identity.pem"));
        Assert.Contains("/var/MailRoot2", (await server.Debian.TryAsync("xmailfleet-collector host poll mx1-two -o json")).Output, StringComparison.Ordinal);
        Assert.Contains("/var/MailRoot2", (await server.CallAsync("/run/xmailfleet-agent-two/agent.sock", "AgentService/Diagnose", "{}")).Output, StringComparison.Ordinal);
        await AssertPolledAsync("mx1");
    }

    [Fact]
    public async Task Socket_OfBoth_AnswersRootAndTheGroupAndTellsOthersOfHealthAlone()
    {
        await server.Debian.RunAsync("id ann || { useradd -G xmailfleet-agent ann; useradd bob; }");
        await File.WriteAllTextAsync(server.Debian.PathOf("/usr/local/share/health.proto"), Health);

        foreach (var user in new[] { "root", "ann" })
            Assert.Equal(0, (await server.CallAsync(MailServer.AgentSocket, "AgentService/Diagnose", "{}", user)).ExitCode);
        Assert.Equal(0, (await server.CallAsync(MailServer.CollectorSocket, "FleetService/ListHosts", "{}")).ExitCode);

        // The group is the agent's; to the collector its members are strangers.
        Assert.Equal(PermissionDenied, (await server.CallAsync(MailServer.CollectorSocket, "FleetService/ListHosts", "{}", "ann")).ExitCode);
        foreach (var socket in new[] { MailServer.AgentSocket, MailServer.CollectorSocket })
        {
            Assert.Equal(PermissionDenied, (await server.CallAsync(socket, "AgentService/Diagnose", "{}", "bob")).ExitCode);
            Assert.Contains("SERVING", (await HealthAsync(socket)).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Network_WithoutIdentity_IsToldOfHealthAlone()
    {
        await server.EnrollAsync("mx1");

        foreach (var port in new[] { 7460, 7470 })
        {
            var asked = await server.Debian.TryAsync($"HOME=/tmp buf curl --protocol grpc --insecure --list-services https://127.0.0.1:{port}");
            Assert.NotEqual(0, asked.ExitCode);
            Assert.Contains("not authenticated", asked.Errors, StringComparison.Ordinal);
        }
    }

    private async Task AssertPolledAsync(string host)
    {
        var poll = await server.Debian.TryAsync($"xmailfleet-collector host poll {host} -o json");
        Assert.True(poll.ExitCode is 0 or 1, poll.Errors);
        Assert.Contains("\"diagnosis\"", poll.Output, StringComparison.Ordinal);
    }

    private Task<CommandResult> HealthAsync(string socket) => server.Debian.TryAsync(
        $"HOME=/tmp setpriv --reuid=bob --regid=bob --init-groups buf curl --protocol grpc --http2-prior-knowledge --schema /usr/local/share/health.proto --unix-socket {socket} http://localhost/grpc.health.v1.Health/Check");
}
