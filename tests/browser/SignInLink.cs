using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Quickstart;
using XMailFleet.Fleet.Access;
using XMailFleet.V1;

namespace XMailFleet.Browser.Tests;

/// <summary>Links by which a browser of a test signs in.</summary>
internal static class SignInLink
{
    private const string Name = "tester";

    /// <summary>A new one, of somebody who may do everything.</summary>
    public static async Task<Uri> MakeAsync(FleetOfOne fleet)
    {
        var users = fleet.Collector.GetRequiredService<FleetUsers>();
        if (await users.FindAsync(Name, CancellationToken.None) is null) await users.AddAsync(Name, Role.Admin, CancellationToken.None);
        var (token, _) = await users.MakeSignInAsync(Name, CancellationToken.None);
        return new Uri($"{fleet.Collector.GetRequiredService<OwnPlaces>().WebAddress}/sign-in/{token}");
    }
}
