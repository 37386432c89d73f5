using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A collector whose pages are reached as a test says.</summary>
internal sealed class WebCollector : IAsyncDisposable
{
    private readonly ScratchDirectory _data = new();

    public WebApplication App { get; private set; } = null!;

    public int Port => new Uri(App.Urls.Last()).Port;

    public static async Task<WebCollector> StartAsync(WebOptions web, TimeProvider? time = null, params string[] ownNames)
    {
        var collector = new WebCollector();
        var options = new CollectorOptions
        {
            Storage = new StorageOptions { DataDirectory = collector._data.Path },
            Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Web = web, OwnNames = ownNames },
        };
        collector.App = await CollectorHost.BuildAsync(options, default, time);
        await collector.App.StartAsync();
        return collector;
    }

    /// <summary>Path of a link that signs in once.</summary>
    public async Task<string> LinkAsync(Role role = Role.Operator)
    {
        var users = App.Services.GetRequiredService<FleetUsers>();
        if (await users.FindAsync("ann", default) is null) await users.AddAsync("ann", role, default);
        return $"/sign-in/{(await users.MakeSignInAsync("ann", default)).Token}";
    }

    /// <summary>The newest entries of the audit log.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync() =>
        [.. (await App.Services.GetRequiredService<IHistoryStore>().Members.ListAuditAsync(long.MaxValue, 100, default)).Select(entry => entry.Value)];

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _data.Dispose();
    }
}
