using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace XMailFleet.Fleet.Access;

/// <summary>Where this collector is reached, as far as it knows; told once it listens.</summary>
internal sealed class OwnPlaces
{
    private volatile IPEndPoint[] _listening = [];

    /// <summary>HOST:PORT of gRPC, as others would call it.</summary>
    public string GrpcAddress { get; set; } = "";

    /// <summary>Of the pages: "http://127.0.0.1:7480".</summary>
    public string WebAddress { get; set; } = "";

    /// <summary>Notes where it listens.</summary>
    public void Listen(params IPEndPoint[] places) => _listening = places;

    /// <summary>Whether the collector itself listens there.</summary>
    public bool IsOwn(IPAddress address, int port)
    {
        var plain = Plain(address);
        return _listening.Any(place => place.Port == port && (place.Address.Equals(plain) || (IsAny(place.Address) && IsOfThisMachine(plain))));
    }

    /// <summary>Whether what is behind an address depends on where one stands.</summary>
    public static bool IsLinkLocal(IPAddress address) =>
        address.IsIPv6LinkLocal || address.IsIPv6Multicast
        || Plain(address) is { AddressFamily: AddressFamily.InterNetwork } plain && plain.GetAddressBytes() is [169, 254, ..] or [>= 224, ..] or [0, ..];

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static bool IsOfThisMachine(IPAddress address)
    {
        if (IPAddress.IsLoopback(address)) return true;
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces().SelectMany(link => link.GetIPProperties().UnicastAddresses).Any(own => own.Address.Equals(address));
        }
        catch (NetworkInformationException)
        {
            // The call for them is barred; what an own socket can be bound to is one of them.
            return CanBind(address);
        }
    }

    private static bool CanBind(IPAddress address)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
