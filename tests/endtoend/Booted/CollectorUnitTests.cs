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
        Assert.Equal(0, (await server.CallAsync(7470, "FleetService/CreateHost", "{\"host_id\":\"mx1\",\"host\":{\"address\":\"127.0.0.1:7460\"}}")).ExitCode);
        await server.CallAsync(7470, "FleetService/DiagnoseHost", "{\"name\":\"hosts/mx1\"}");
        await MailServer.WriteKeyAsync(server.Debian.PathOf("/var/MailRoot"), KeyPair.SelfSigned("mail.example.test"), withCertificate: false);
        await server.CallAsync(7470, "FleetService/DiagnoseHost", "{\"name\":\"hosts/mx1\"}");

        var listed = await server.CallAsync(7470, "FleetService/ListRegressions", "{\"parent\":\"hosts/-\"}");

        Assert.Contains("key-pair-mismatch", JsonParser.Default.Parse<ListRegressionsResponse>(listed.Output).Regressions.Select(regression => regression.RuleId));
        Assert.Equal("700", await server.Debian.RunAsync("stat -L -c %a /var/lib/xmailfleet"));
        Assert.Equal("", await server.Debian.RunAsync("find /var/lib/xmailfleet/ -type f ! -perm 0600"));
        Assert.NotEqual(0, (await server.Debian.TryAsync("setpriv --reuid=65534 --regid=65534 --clear-groups ls /var/lib/xmailfleet/")).ExitCode);
    }
}
