using System.Net;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>One endpoint to probe, with an address that can be connected to.</summary>
/// <param name="Fallback">Address to try where this host does not have <paramref name="Address"/>; null for none.</param>
internal sealed record ProbeTarget(Service Service, IPAddress Address, int Port, IPAddress? Fallback = null)
{
    /// <summary>True where TLS begins with the first byte.</summary>
    public bool IsImplicit => Service is Service.Pop3S or Service.Smtps or Service.Ctrls;

    /// <summary>
    /// The endpoints of every service, also of those that are configured off while their clear port is open: only a
    /// probe can tell what the running server makes of them. A port that the system chooses at start is unknown, and
    /// all addresses are reached by loopback.
    /// </summary>
    public static IReadOnlyList<ProbeTarget> Of(TlsConfig config) =>
    [
        .. config.Services
            .SelectMany(service => service.Endpoints.Select(endpoint => Of(service.Service, endpoint)))
            .OfType<ProbeTarget>()
            .Distinct(),
    ];

    private static ProbeTarget? Of(Service service, V1.Endpoint endpoint)
    {
        if (endpoint.Port == 0 || !IPAddress.TryParse(endpoint.Address, out var address)) return null;
        if (address.Equals(IPAddress.Any)) return new ProbeTarget(service, IPAddress.Loopback, endpoint.Port);
        // "::" takes IPv4 clients too wherever the operating system's default stands.
        if (address.Equals(IPAddress.IPv6Any))
            return new ProbeTarget(service, IPAddress.IPv6Loopback, endpoint.Port, IPAddress.Loopback);
        return new ProbeTarget(service, address, endpoint.Port);
    }
}
