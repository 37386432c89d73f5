using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Fuzzing;

/// <summary>A whole collector in this process, which lives as long as it does.</summary>
internal sealed class FuzzedCollector
{
    /// <summary>Stands on every page that tells anything of the fleet.</summary>
    public const string Mark = "mx1.of-the-fleet.example.test";

    private FuzzedCollector(WebApplication app, StandingClock clock) => (App, Clock) = (app, clock);

    public WebApplication App { get; }

    public StandingClock Clock { get; }

    /// <summary>Where RPCs are answered, by TLS.</summary>
    public Uri Rpcs => new(App.Urls.First());

    /// <summary>Where pages are.</summary>
    public Uri Pages => new(App.Urls.Last());

    public static async Task<FuzzedCollector> StartAsync()
    {
        var clock = new StandingClock();
        // In memory where there is such a place: each write is waited for.
        var directory = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"xmailfleet-fuzzing-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(directory);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        var options = new CollectorOptions
        {
            Storage = new StorageOptions { DataDirectory = directory },
            Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0 },
            Polling = new PollingOptions { Interval = TimeSpan.FromDays(1), WatchAgents = false },
        };
        var app = await CollectorHost.BuildAsync(options, default, clock);
        await app.StartAsync();
        var collector = new FuzzedCollector(app, clock);
        // A port that is nobody's.
        foreach (var id in new[] { "mx1", "mx2", "mx3" }) await collector.AddAsync(id, id == "mx1" ? "" : "127.0.0.1:1");
        return collector;
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    private Task<CreateHostResponse> AddAsync(string id, string address) => Get<FleetCore>().CreateHostAsync(
        new CreateHostRequest { HostId = id, Host = new Host { Address = address, Labels = { ["name"] = Mark } } }, "users/ann", default);
}
