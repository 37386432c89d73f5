using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace XMailFleet.Browser.Tests;

[Trait("Needs", "chromium")]
public sealed class ExpiredHostTests(ExpiredFixture fleet, BrowserFixture browser)
    : IClassFixture<ExpiredFixture>, IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(360, "en-GB", "Full function, 1 error", "The certificate expired on")]
    [InlineData(1280, "ja-JP", "フル機能（エラー 1 件）", "証明書の有効期限は")]
    public async Task Visitor_OfAFleetWithAnExpiredCertificate_IsLedToTheFinding(int width, string locale, string words, string finding)
    {
        var page = await fleet.OpenAsync(browser, width, locale);
        await page.GotoAsync(new Uri(fleet.Address, "?troubled=1").ToString());
        await ExpectNotGreenAsync(page.Locator("table.hosts tr .badge"), words);

        await page.GotoAsync(fleet.Address.ToString());
        await ExpectFittingAsync(page, width);
        await page.Locator("section.worst article a", new() { HasText = finding }).ClickAsync();
        await page.WaitForURLAsync("**/hosts/*#check-certificate-expired");
        await ExpectFittingAsync(page, width);
        await ExpectNotGreenAsync(page.Locator(".verdict-name"), words);
        Assert.True(await page.Locator("#check-certificate-expired").IsVisibleAsync());
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Pages_OfAHostWithAStandingError_HaveNoViolation(ColorScheme scheme)
    {
        var page = await fleet.OpenAsync(browser, 360, "en-GB", scheme);
        foreach (var path in new[] { "", $"hosts/{fleet.HostId}", "regressions" })
        {
            await page.GotoAsync(new Uri(fleet.Address, path).ToString());
            var result = await page.RunAxe(new AxeRunOptions());
            Assert.Empty(result.Violations.Select(violation => $"{path}: {violation.Help}: {violation.Nodes[0].Html}"));
        }
    }

    // As painted: more red than green.
    private static async Task ExpectNotGreenAsync(ILocator words, string text)
    {
        Assert.Equal(text, (await words.InnerTextAsync()).Trim());
        var colour = await words.EvaluateAsync<string>("e => getComputedStyle(e).color");
        var parts = colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Select(int.Parse).ToList();
        Assert.True(parts[0] > 2 * parts[1], colour);
    }

    // The page is as wide as the window; where it is not, the widest elements are named.
    private static async Task ExpectFittingAsync(IPage page, int width) =>
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll, pre'))
              .map(e => `${e.tagName}.${e.getAttribute('class')}: ${e.textContent.slice(0, 60)}`)
            """, width));
}
