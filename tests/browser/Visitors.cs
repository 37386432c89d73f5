using Microsoft.AspNetCore.Builder;
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

    /// <summary>Signs an operator in by a link.</summary>
    public static async Task SignInAsync(IPage page, WebApplication collector, string name = "ann")
    {
        var (token, _) = await (await EnsureAsync(collector, name)).MakeSignInAsync(name, default);
        await page.GotoAsync($"{collector.Urls.Last()}/sign-in/{token}");
    }

    /// <summary>Makes an operator where there is none.</summary>
    public static async Task<FleetUsers> EnsureAsync(WebApplication collector, string name)
    {
        var users = collector.Services.GetRequiredService<FleetUsers>();
        if (await users.FindAsync(name, default) is not null) return users;
        await users.AddAsync(name, Role.Operator, default);
        await users.SetPasswordAsync(name, Password, default);
        return users;
    }
}
