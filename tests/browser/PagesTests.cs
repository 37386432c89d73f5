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
        var page = await fleet.OpenAsync(browser, width, locale);
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
        var page = await fleet.OpenAsync(browser, Phone, locale, scheme);
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
        var page = await fleet.OpenAsync(browser, width, "en-GB");
        await page.GotoAsync(new Uri(fleet.Address, $"hosts/{fleet.HostId}/snapshots").ToString());
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Compare the two" }), "**/compare?*");
        await ExpectFittingAsync(page, width);
        Assert.Contains("PAIRING_MISMATCHED", await page.Locator("table.changes").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Phone, "en-GB", "Acknowledge", "known to users/ann")]
    [InlineData(Desktop, "ja-JP", "確認済みにする", "確認済み（users/ann）")]
    public async Task Form_OfAnOpenRegression_IsSentByTheBrowserAndBack(int width, string locale, string button, string shown)
    {
        var page = await fleet.OpenAsync(browser, width, locale);
        var complaints = Complaints(page);
        await OpenRegressionAsync(page);
        await ExpectFittingAsync(page, width);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.Locator("blockquote", new() { HasText = "users/ann" }).WaitForAsync();
        await page.GotoAsync(new Uri(fleet.Address, "regressions").ToString());
        Assert.Contains(shown, await page.Locator("table.regressions").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(Phone, "en-GB", ColorScheme.Light, "User name", "Password", "Sign in", "wrong", "Sign out")]
    [InlineData(Phone, "ja-JP", ColorScheme.Dark, "ユーザー名", "パスワード", "サインイン", "正しくありません", "サインアウト")]
    [InlineData(Desktop, "ja-JP", ColorScheme.Light, "ユーザー名", "パスワード", "サインイン", "正しくありません", "サインアウト")]
    public async Task Person_WithAPassword_ComesInAndGoesOut(
        int width, string locale, ColorScheme scheme, string name, string password, string signIn, string wrong, string signOut)
    {
        await fleet.EnsureAsync("bob");
        var page = await browser.OpenAsync(width, locale, scheme);
        var complaints = Complaints(page);
        await page.GotoAsync(new Uri(fleet.Address, "findings").ToString());
        await ExpectFittingAsync(page, width);
        await page.GetByLabel(name).FillAsync("bob");
        await page.GetByLabel(password).FillAsync($"{Visitors.Password}r");
        await page.GetByRole(AriaRole.Button, new() { Name = signIn }).ClickAsync();
        Assert.Contains(wrong, await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        await ExpectFittingAsync(page, width);
        Assert.Empty((await page.RunAxe(new AxeRunOptions())).Violations.Select(violation => $"{violation.Help}: {violation.Nodes[0].Html}"));
        // The browser tells of the refusal.
        complaints.Clear();
        await page.GetByLabel(password).FillAsync(Visitors.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = signIn }).ClickAsync();
        await page.WaitForURLAsync("**/findings");
        await ExpectFittingAsync(page, width);
        Assert.Equal("bob", await page.Locator("header .visitor strong").InnerTextAsync());
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = signOut }), "**/sign-in");
        await page.GotoAsync(fleet.Address.ToString());
        Assert.EndsWith("/sign-in", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    // As from the mail of a site elsewhere: the browser holds back what is for this site alone.
    [Fact]
    public async Task Link_FollowedFromAnotherSite_SignsIn()
    {
        var page = await browser.OpenAsync(Desktop, "en-GB");
        await page.RouteAsync("http://mail.example.test/", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<a href='#'>Sign in</a>" }));
        await page.GotoAsync("http://mail.example.test/");
        await page.EvaluateAsync("address => document.querySelector('a').href = address", await fleet.LinkAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in/*");
        await ExpectFittingAsync(page, Desktop);
        Assert.Empty((await page.RunAxe(new AxeRunOptions())).Violations.Select(violation => $"{violation.Help}: {violation.Nodes[0].Html}"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(fleet.Address.ToString());
        Assert.Equal("ann", await page.Locator("header .visitor strong").InnerTextAsync());
    }

    [Fact]
    public async Task Filter_BySeverityAndState_ShowsOnlyWhatMatches()
    {
        var page = await fleet.OpenAsync(browser, Desktop, "en-GB");
        await page.GotoAsync(new Uri(fleet.Address, "regressions").ToString());
        await page.GetByLabel("State").SelectOptionAsync("recovered");
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Show" }), "**/regressions?*");
        Assert.Equal("recovered", await page.GetByLabel("State").InputValueAsync());
        Assert.DoesNotContain("key-pair-mismatch", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_ChosenByTheSwitch_StaysChosenOnTheNextPage()
    {
        var page = await fleet.OpenAsync(browser, Desktop, "en-GB");
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
