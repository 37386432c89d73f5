using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Agent.Configuration;

/// <summary>Finds endpoints of one XMail that cannot be open at the same time: it would not start.</summary>
internal static class PortConflictFinder
{
    /// <summary>The first pair, as text such as "POP3S 0.0.0.0:995 / SMTPS 127.0.0.1:995"; null where there is none.</summary>
    public static string? Find(IReadOnlyList<Listener> listeners)
    {
        var opened = new List<(string Name, IPEndPoint Endpoint)>();
        foreach (var listener in listeners)
        {
            foreach (var endpoint in listener.Endpoints)
            {
                var other = opened.FirstOrDefault(open => Conflict(open.Endpoint, endpoint));
                if (other.Endpoint is not null) return $"{other.Name} {other.Endpoint} / {listener.Family.Name} {endpoint}";
                opened.Add((listener.Family.Name, endpoint));
            }
        }

        return null;
    }

    // Port 0 is a port of the system's choice: never one in use.
    private static bool Conflict(IPEndPoint left, IPEndPoint right) =>
        left.Port == right.Port && left.Port != 0 && Conflict(Plain(left.Address), Plain(right.Address));

    private static bool Conflict(IPAddress left, IPAddress right) => left.Equals(right) || Covers(left, right) || Covers(right, left);

    // `[::ffff:127.0.0.1]` takes the port of 127.0.0.1.
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    // `[::]` is dual-stack by the system's default, so it takes the IPv4 port too.
    private static bool Covers(IPAddress any, IPAddress address) =>
        any.Equals(IPAddress.IPv6Any) || (any.Equals(IPAddress.Any) && address.AddressFamily == AddressFamily.InterNetwork);
}
