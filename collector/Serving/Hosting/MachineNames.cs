using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Fleet.Access;
using XMailFleet.Identities;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>How others call this machine.</summary>
internal static class MachineNames
{
    /// <summary>All names and addresses, for those who judge a server by them.</summary>
    public static ServerNames Of(EndpointOptions endpoints) => new(
        [.. endpoints.OwnNames.Concat(["localhost", FullName(), Dns.GetHostName()]).OfType<string>().Where(IsName).Select(name => name.ToLowerInvariant()).Distinct()],
        [.. Addresses(endpoints, out _).Where(address => !OwnPlaces.IsLinkLocal(address)).Select(Plain).Distinct()]);

    /// <summary>Why the addresses of this machine cannot be told; null where they can.</summary>
    public static string? FaultOf(EndpointOptions endpoints)
    {
        Addresses(endpoints, out var fault);
        return fault;
    }

    /// <summary>The one that others best call it by, where it listens on an address.</summary>
    public static string BestOf(EndpointOptions endpoints, IPAddress address)
    {
        if (!IsAny(address)) return address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return endpoints.OwnNames is [var first, ..] ? first : FullName() ?? Dns.GetHostName();
    }

    private static string? FullName()
    {
        try
        {
            var name = Dns.GetHostEntry(Dns.GetHostName()).HostName;
            return IsName(name) ? name : null;
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= 253 } && Uri.CheckHostName(name) is UriHostNameType.Dns && name.All(char.IsAscii) && !name.Contains('_', StringComparison.Ordinal);

    private static IPAddress[] Addresses(EndpointOptions endpoints, out string? fault)
    {
        IPAddress[] known = [IPAddress.Loopback, IPAddress.IPv6Loopback, .. IsAny(endpoints.BindAddress) ? Array.Empty<IPAddress>() : [endpoints.BindAddress]];
        try
        {
            fault = null;
            return [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(link => link.GetIPProperties().UnicastAddresses).Select(own => own.Address), .. known];
        }
        catch (NetworkInformationException failure)
        {
            // The call for it is barred, as by a unit that may not use AF_NETLINK.
            fault = failure.Message.TrimEnd('.');
            return known;
        }
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    // Without the number of the interface.
    private static IPAddress Plain(IPAddress address) => new(address.GetAddressBytes());
}
