using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Diagnosing.Host.Sockets;

/// <summary>Whether one listening socket keeps another from being opened.</summary>
internal static class SocketOverlap
{
    /// <summary>Whether both cannot be open at the same time.</summary>
    public static bool Exists(IPEndPoint left, IPEndPoint right, bool dualStack) =>
        // Port 0 is a port of the system's choice: never one in use.
        left.Port == right.Port && left.Port != 0 && Overlap(Plain(left.Address), Plain(right.Address), dualStack);

    private static bool Overlap(IPAddress left, IPAddress right, bool dualStack) =>
        left.Equals(right) || Covers(left, right, dualStack) || Covers(right, left, dualStack);

    // `[::ffff:127.0.0.1]` takes the port of 127.0.0.1.
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool Covers(IPAddress any, IPAddress address, bool dualStack) =>
        address.AddressFamily == AddressFamily.InterNetwork
            ? any.Equals(IPAddress.Any) || (dualStack && any.Equals(IPAddress.IPv6Any))
            : any.Equals(IPAddress.IPv6Any);
}
