using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace XMailFleet.Browser.Tests;

[Trait("Needs", "chromium")]
public sealed class PagesTests(FleetFixture fleet, BrowserFixture browser)
    : IClassFixture<FleetFixture>, IClassFixture<BrowserFixture>
{
    private const int Phone = 360;
    private const int Desktop = 1280;

    public static TheoryData<int, string, string> Visits => new()
    {
        { Phone, "en-GB", "Regressions" },
        { Phone, "ja-JP", "異常の履歴" },
        { Desktop, "en-GB", "Regressions" },
        { Desktop, "ja-JP", "異常の履歴" },
    };

    [Theory, MemberData(nameof(Visits))]
    public async Task Visitor_FromTheFleet_ComesToTheRegressionByClicks(int width, string locale, string regressions)
    {
        var page = await browser.OpenAsync(width, locale);
        await page.GotoAsync((await fleet.SignInAsync()).ToString());
        var complaints = Complaints(page);
        await page.GotoAsync(fleet.Address.ToString());
        await ExpectFittingAsync(page, width);

        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = fleet.HostId, Exact = true }), "**/hosts/*");
        await ExpectFittingAsync(page, width);
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = regressions }).First, "**/regressions");
        await ExpectFittingAsync(page, width);
        await FollowAsync(page.Locator("table.regressions td a[href*='/regressions/']").First, "**/hosts/*/regressions/*");
        await ExpectFittingAsync(page, width);

        Assert.Contains("key_material.pairing", await page.Locator("table.changes").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await page.Locator("section.remedy").InnerTextAsync());
        Assert.Equal(locale[..2], await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "en-GB")]
    [InlineData(ColorScheme.Dark, "ja-JP")]
    public async Task Pages_JudgedByAxe_HaveNoViolation(ColorScheme scheme, string locale)
    {
        var page = await browser.OpenAsync(Phone, locale, scheme);
        await page.GotoAsync((await fleet.SignInAsync()).ToString());
        foreach (var path in new[] { "", $"hosts/{fleet.HostId}", "regressions", new Uri(await OpenRegressionAsync(page)).PathAndQuery, $"hosts/{fleet.HostId}/snapshots/1", "nowhere" })
        {
            await page.GotoAsync(new Uri(fleet.Address, path).ToString());
            var result = await page.RunAxe(new AxeRunOptions());
            Assert.Empty(result.Violations.Select(violation => $"{path}: {violation.Help}: {violation.Nodes[0].Html}"));
        }
    }

    [Theory, InlineData(Phone), InlineData(Desktop)]
    public async Task Comparison_OfTwoSnapshots_ByThePlainForm(int width)
    {
        var page = await browser.OpenAsync(width, "en-GB");
        await page.GotoAsync((await fleet.SignInAsync()).ToString());
        await page.GotoAsync(new Uri(fleet.Address, $"hosts/{fleet.HostId}/snapshots").ToString());
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }), "**/compare?*");
        await ExpectFittingAsync(page, width);
        Assert.Contains("PAIRING_MISMATCHED", await page.Locator("table.changes").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Phone, "en-GB", "Your name", "Ann", "Acknowledge", "known to Ann")]
    [InlineData(Desktop, "ja-JP", "お名前", "花子", "確認済みにする", "確認済み（花子）")]
    public async Task Form_OfAnOpenRegression_IsSentByTheBrowserAndBack(int width, string locale, string name, string author, string button, string shown)
    {
        var page = await browser.OpenAsync(width, locale);
        await page.GotoAsync((await fleet.SignInAsync()).ToString());
        var complaints = Complaints(page);
        await OpenRegressionAsync(page);
        await ExpectFittingAsync(page, width);
        await page.GetByLabel(name).FillAsync(author);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.Locator("blockquote", new() { HasText = author }).WaitForAsync();
        await page.GotoAsync(new Uri(fleet.Address, "regressions").ToString());
        Assert.Contains(shown, await page.Locator("table.regressions").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Filter_BySeverityAndState_ShowsOnlyWhatMatches()
    {
        var page = await browser.OpenAsync(Desktop, "en-GB");
        await page.GotoAsync((await fleet.SignInAsync()).ToString());
        await page.GotoAsync(new Uri(fleet.Address, "regressions").ToString());
        await page.GetByLabel("State").SelectOptionAsync("recovered");
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Show" }), "**/regressions?*");
        Assert.Equal("recovered", await page.GetByLabel("State").InputValueAsync());
        Assert.DoesNotContain("key-pair-mismatch", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_ChosenByTheSwitch_StaysChosenOnTheNextPage()
    {
        var page = await browser.OpenAsync(Desktop, "en-GB");
        await page.GotoAsync((await fleet.SignInAsync()).ToString());
        await page.GotoAsync(fleet.Address.ToString());
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "日本語" }), "**/?lang=ja");
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = fleet.HostId, Exact = true }), "**/hosts/*");
        Assert.Equal("ja", await page.Locator("html").GetAttributeAsync("lang"));
    }

    /// <summary>Goes to the page of the open regression; gives its address.</summary>
    private async Task<string> OpenRegressionAsync(IPage page)
    {
        await page.GotoAsync(new Uri(fleet.Address, "regressions?state=open").ToString());
        await FollowAsync(page.Locator("table.regressions td a[href*='/regressions/']").First, "**/hosts/*/regressions/*");
        return page.Url;
    }

    /// <summary>Clicks and waits until the page of that address has loaded, its style sheet included.</summary>
    private static async Task FollowAsync(ILocator link, string address)
    {
        await link.ClickAsync();
        await link.Page.WaitForURLAsync(address);
    }

    /// <summary>The page is as wide as the window; where it is not, the widest elements are named.</summary>
    private static async Task ExpectFittingAsync(IPage page, int width)
    {
        var outside = await page.EvaluateAsync<string[]>("""
            width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll, pre'))
              .map(e => `${e.tagName}.${e.getAttribute('class')}: ${e.textContent.slice(0, 60)}`)
            """, width);
        Assert.Empty(outside);
    }

    /// <summary>What the browser reports on its console: broken files, breaches of the content security policy.</summary>
    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        return complaints;
    }
}
