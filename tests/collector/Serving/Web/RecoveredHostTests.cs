using System.Xml.XPath;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>What stood since before the first look, and is mended.</summary>
public sealed class RecoveredHostTests(StandingFleet fleet) : IClassFixture<StandingFleet>
{
    [Fact]
    public async Task Host_WhoseExpiredCertificateIsRenewed_IsGoodAgain()
    {
        fleet.MailRootOf("expired").Renew(-1, 300);
        await fleet.DiagnoseAsync("expired");
        var page = Rendering.Parse(await fleet.Http.GetStringAsync(new Uri("/hosts/expired?lang=en", UriKind.Relative)));
        Assert.Equal("verdict tone-good", page.XPathSelectElement("//div[contains(@class,'verdict ')]")!.Attribute("class")!.Value);
        Assert.DoesNotContain("no open regression", page.Root!.Value, StringComparison.Ordinal);
        var summary = (await fleet.Fleet.GetFleetSummaryAsync(new())).Summary;
        Assert.Equal(1, summary.FailingHostCount);
        Assert.Equal(["hosts/broken", "hosts/warned"], summary.WorstHosts.Select(host => host.Name));
    }
}
