using Google.Protobuf;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Booted;

/// <summary>The collector as the service that its unit makes it, beside the agent's, in a booted Debian.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
public sealed class CollectorUnitTests(MailServer server) : IClassFixture<MailServer>
{
    [Fact]
    public async Task Renewal_WithoutItsCertificate_IsARegressionInAHistoryThatIsItsAlone()
    {
        await server.EnrollAsync("mx1");
        Assert.InRange((await server.Debian.TryAsync("xmailfleet-collector host poll mx1")).ExitCode, 0, 1);
        await MailServer.WriteKeyAsync(server.Debian.PathOf("/var/MailRoot"), KeyPair.SelfSigned("mail.example.test"), withCertificate: false);
        Assert.Equal(1, (await server.Debian.TryAsync("xmailfleet-collector host poll mx1")).ExitCode);

        var listed = await server.CallAsync(MailServer.CollectorSocket, "FleetService/ListRegressions", "{\"parent\":\"hosts/-\"}");

        Assert.Contains("key-pair-mismatch", JsonParser.Default.Parse<ListRegressionsResponse>(listed.Output).Regressions.Select(regression => regression.RuleId));
        Assert.Equal("700", await server.Debian.RunAsync("stat -L -c %a /var/lib/xmailfleet"));
        Assert.Equal("", await server.Debian.RunAsync("find /var/lib/xmailfleet/ -type f ! -perm 0600"));
        Assert.NotEqual(0, (await server.Debian.TryAsync("setpriv --reuid=65534 --regid=65534 --clear-groups ls /var/lib/xmailfleet/")).ExitCode);
    }
}
