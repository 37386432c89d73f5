using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Identities.Admissions;

/// <summary>Where strangers call from: what all that one of them can do has in common.</summary>
internal static class CallerPlace
{
    private const int NetworkBytes = 8;

    /// <summary>Whoever has one address of a network has as many as he likes: a local user all of 127.0.0.0/8, others 64 bits of an IPv6 address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address)) return "this machine";
        if (address.IsIPv4MappedToIPv6) return Of(address.MapToIPv4());
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address.ToString();
    }
}
