using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>The six services as the command line and server.tab set them up; what a client will get comes later.</summary>
internal static class ServiceReader
{
    public static IEnumerable<ServiceConfig> Read(IReadOnlyList<Listener> listeners, IReadOnlyCollection<Setting> settings) =>
        TlsService.All.Select(service => Read(
            service,
            listeners.Single(listener => listener.Family == service.Family),
            settings.FirstOrDefault(setting => setting.Name == service.EnableVariable)));

    /// <summary>Where a component listens.</summary>
    public static IEnumerable<V1.Endpoint> Endpoints(Listener listener) =>
        listener.Endpoints.Select(endpoint => new V1.Endpoint { Address = endpoint.Address.ToString(), Port = endpoint.Port });

    private static ServiceConfig Read(TlsService service, Listener listener, Setting? upgrade)
    {
        var config = new ServiceConfig
        {
            Service = service.Service,
            DisplayName = service.DisplayName,
            Enabled = listener.Enabled && upgrade is not { On: false },
            Source = SourceOf(listener, upgrade),
        };
        config.Endpoints.AddRange(Endpoints(listener));
        return config;
    }

    private static string SourceOf(Listener listener, Setting? upgrade) =>
        listener.Enabled && upgrade is { IsDefault: false }
            ? $"server.tab:{upgrade.LineNumber}: {upgrade.Name}"
            : listener.Source;
}
