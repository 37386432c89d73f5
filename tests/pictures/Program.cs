using Microsoft.Playwright;

if (args is not [var signIn, var report, var directory])
{
    await Console.Error.WriteLineAsync("usage: XMailFleet.Pictures SIGN_IN_LINK REPORT_HTML DIRECTORY (see tests/pictures/run)");
    return 2;
}

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    // A container has no user namespaces for the sandbox; the only pages visited are our own.
    Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1120, Height = 1080 }, Locale = "en-US" });
await page.GotoAsync(signIn);
if (!page.Url.Contains("/hosts/", StringComparison.Ordinal)) await page.Locator("main button").ClickAsync();
await page.WaitForURLAsync("**/hosts/**");
await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, "host-page.png") });
await page.SetViewportSizeAsync(1290, 760);
await page.GotoAsync(new Uri(report).AbsoluteUri);
await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(directory, "terminal-report.png") });
return 0;
