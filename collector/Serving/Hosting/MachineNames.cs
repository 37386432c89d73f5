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
        [.. Addresses().Where(address => !OwnPlaces.IsLinkLocal(address)).Select(Plain).Distinct()]);

    /// <summary>The one that others best call it by, where it listens on an address.</summary>
    public static string BestOf(EndpointOptions endpoints, IPAddress address)
    {
        if (!address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)) return address.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
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

    private static IEnumerable<IPAddress> Addresses() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(link => link.GetIPProperties().UnicastAddresses)
            .Select(own => own.Address)
            .Concat([IPAddress.Loopback, IPAddress.IPv6Loopback]);

    // Without the number of the interface.
    private static IPAddress Plain(IPAddress address) => new(address.GetAddressBytes());
}
