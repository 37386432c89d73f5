using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using XMailFleet.Fleet.Access;
using XMailFleet.V1;

namespace XMailFleet.Browser.Tests;

/// <summary>People who look at pages.</summary>
internal static class Visitors
{
    /// <summary>The password of each.</summary>
    public const string Password = "correct horse battery staple";

    /// <summary>Where the pages of a collector are.</summary>
    public static Uri SiteOf(IServiceProvider collector) => new($"{collector.GetRequiredService<OwnPlaces>().WebAddress}/");

    /// <summary>A link that signs an operator in, once.</summary>
    public static async Task<Uri> LinkAsync(IServiceProvider collector, string name) =>
        new(SiteOf(collector), $"/sign-in/{(await (await EnsureAsync(collector, name)).MakeSignInAsync(name, default)).Token}");

    /// <summary>Signs an operator in by a link.</summary>
    public static async Task SignInAsync(IPage page, IServiceProvider collector)
    {
        await page.GotoAsync((await LinkAsync(collector, "ann")).ToString());
        await page.Locator("main button").ClickAsync();
        await page.WaitForURLAsync(SiteOf(collector).ToString());
    }

    /// <summary>Makes an operator where there is none.</summary>
    public static async Task<FleetUsers> EnsureAsync(IServiceProvider collector, string name)
    {
        var users = collector.GetRequiredService<FleetUsers>();
        if (await users.FindAsync(name, default) is not null) return users;
        await users.AddAsync(name, Role.Operator, default);
        await users.SetPasswordAsync(name, Password, default);
        return users;
    }
}
