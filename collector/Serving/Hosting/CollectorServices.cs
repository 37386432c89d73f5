using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.Postgres;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Rounds;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>The parts of a collector.</summary>
internal static class CollectorServices
{
    public static IServiceCollection AddCollector(this IServiceCollection services, CollectorOptions options, IHistoryStore store) => services
        .AddSingleton(options)
        .AddSingleton(options.Storage)
        .AddSingleton(options.Endpoints)
        .AddSingleton(options.Polling)
        .AddSingleton(options.Regressions)
        // By a factory, so that it is closed together with the container, after all who use it.
        .AddSingleton(_ => store)
        .AddPolling()
        .AddFleet()
        .AddHostedService<RetentionSweeper>();

    private static IServiceCollection AddPolling(this IServiceCollection services) => services
        .AddSingleton(ClaimsOf)
        .AddSingleton<AgentCalls>()
        .AddSingleton<AgentPoller>()
        .AddSingleton<MaintenanceCalendar>()
        .AddSingleton<PollRecorder>()
        .AddSingleton<HostTurns>()
        .AddSingleton<HostPolls>()
        .AddSingleton<PollLanes>()
        .AddSingleton<AgentWatch>()
        .AddSingleton<PollScheduler>()
        .AddHostedService(provider => provider.GetRequiredService<PollScheduler>());

    private static IHostClaims ClaimsOf(IServiceProvider provider) => provider.GetRequiredService<IHistoryStore>() switch
    {
        PostgresHistoryStore shared => shared.Claims(provider.GetRequiredService<PollingOptions>().Lease),
        var own => new SoleClaims(own),
    };

    private static IServiceCollection AddFleet(this IServiceCollection services) => services
        .AddSingleton<FleetHosts>()
        .AddSingleton<FleetSnapshots>()
        .AddSingleton<FleetRegressions>()
        .AddSingleton<FleetAcceptance>()
        .AddSingleton<RegressionWatch>()
        .AddSingleton<FleetMaintenance>()
        .AddSingleton<FleetActivities>()
        .AddSingleton<FleetOverview>()
        .AddSingleton<FleetFindingsReader>()
        .AddSingleton<FleetCore>();
}
