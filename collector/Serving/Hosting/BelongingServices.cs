using XMailFleet.Collector.Serving.Callers;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Programs.Callers;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>The parts that know who belongs.</summary>
internal static class BelongingServices
{
    public static IServiceCollection AddBelonging(this IServiceCollection services, Belonging belonging, IAgentConnector? connector) => services
        .AddSingleton(belonging.Authority)
        .AddSingleton(belonging.Wrap)
        // By a factory, so that it is disposed with the container.
        .AddSingleton(_ => belonging.Credentials)
        .AddSingleton(provider => provider.GetRequiredService<IHistoryStore>().Members)
        .AddSingleton(provider => connector ?? ActivatorUtilities.CreateInstance<AgentConnector>(provider))
        .AddSingleton<OwnPlaces>()
        .AddSingleton<CallerEnds>()
        .AddSingleton<FleetEnrollment>()
        .AddSingleton(UsersOf)
        .AddSingleton<UserCertificates>()
        .AddSingleton<FleetTokens>()
        .AddSingleton<FleetAccess>()
        .AddSingleton<AuditLog>()
        .AddHostedService(provider => provider.GetRequiredService<AuditLog>())
        .AddSingleton(provider => new LocalCallers(provider.GetRequiredService<CollectorOptions>().Endpoints.SocketGroup))
        .AddSingleton<ICallerRegister, CollectorCallers>()
        .AddHostedService<PlacesTold>();

    // Whoever may no longer do what he might has what he has open ended.
    private static FleetUsers UsersOf(IServiceProvider provider)
    {
        var (users, ends) = (ActivatorUtilities.CreateInstance<FleetUsers>(provider), provider.GetRequiredService<CallerEnds>());
        users.Changed += user => ends.End(Fleet.ResourceNames.User(user));
        return users;
    }
}
