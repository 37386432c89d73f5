using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Finds endpoints of one XMail that cannot be open at the same time: it would not start.</summary>
internal static class PortConflictFinder
{
    /// <summary>The first pair, as text such as "POP3S 0.0.0.0:995 / SMTPS 127.0.0.1:995"; null where there is none.</summary>
    /// <param name="listeners">What each component would open, in the order in which XMail starts them.</param>
    /// <param name="dualStack">True where `[::]` takes the IPv4 port too.</param>
    public static string? Find(IReadOnlyList<Listener> listeners, bool dualStack)
    {
        var opened = new List<(string Name, IPEndPoint Endpoint)>();
        foreach (var listener in listeners)
        {
            foreach (var endpoint in listener.Endpoints)
            {
                var other = opened.FirstOrDefault(open => Conflict(open.Endpoint, endpoint, dualStack));
                if (other.Endpoint is not null) return $"{other.Name} {other.Endpoint} / {listener.Family.Name} {endpoint}";
                opened.Add((listener.Family.Name, endpoint));
            }
        }

        return null;
    }

    /// <summary>Whether both cannot be open at the same time.</summary>
    public static bool Conflict(IPEndPoint left, IPEndPoint right, bool dualStack) =>
        // Port 0 is a port of the system's choice: never one in use.
        left.Port == right.Port && left.Port != 0 && Conflict(Plain(left.Address), Plain(right.Address), dualStack);

    private static bool Conflict(IPAddress left, IPAddress right, bool dualStack) =>
        left.Equals(right) || Covers(left, right, dualStack) || Covers(right, left, dualStack);

    // `[::ffff:127.0.0.1]` takes the port of 127.0.0.1.
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool Covers(IPAddress any, IPAddress address, bool dualStack) =>
        address.AddressFamily == AddressFamily.InterNetwork
            ? any.Equals(IPAddress.Any) || (dualStack && any.Equals(IPAddress.IPv6Any))
            : any.Equals(IPAddress.IPv6Any);
}
