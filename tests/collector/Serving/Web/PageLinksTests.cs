using System.Xml.XPath;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>The way through a long list, followed link by link.</summary>
public sealed class PageLinksTests
{
    [Fact]
    public async Task Links_FollowedToTheEndAndBack_ShowEachPageAgain()
    {
        await using var collector = await RunningCollector.StartAsync();
        // The first is of the host itself; 50 go on a page.
        await collector.AddAsync("mx1", "127.0.0.1:1");
        for (var n = 0; n < 180; n++)
            await collector.Fleet.UpdateHostAsync(new UpdateHostRequest { Host = new Host { Name = "hosts/mx1", Address = $"127.0.0.1:{n + 1}" } });
        using var visitor = await collector.VisitAsync(Role.Viewer);

        var there = await FollowAsync(visitor.Http, "/maintenance?lang=en", "next");
        var back = await FollowAsync(visitor.Http, there[^1].Address, "prev");
        Assert.Equal(4, there.Count);
        Assert.Equal(there.Select(page => page.Notes), back.Select(page => page.Notes).Reverse());
        Assert.Equal("/maintenance?lang=en", back[^1].Address);
    }

    private static async Task<List<(string Address, string Notes)>> FollowAsync(HttpClient http, string? address, string direction)
    {
        var pages = new List<(string Address, string Notes)>();
        while (address is not null)
        {
            var page = Rendering.Parse(await http.GetStringAsync(new Uri(address, UriKind.Relative)));
            pages.Add((address, string.Join(' ', page.XPathSelectElements("//section[@aria-labelledby='activities']//td[4]").Select(cell => cell.Value))));
            address = page.XPathSelectElement($"//a[@rel='{direction}']")?.Attribute("href")?.Value;
        }

        return pages;
    }
}
