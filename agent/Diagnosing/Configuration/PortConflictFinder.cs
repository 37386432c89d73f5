using System.Net;
using XMailFleet.Diagnosing.Host.Sockets;

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
                var other = opened.FirstOrDefault(open => SocketOverlap.Exists(open.Endpoint, endpoint, dualStack));
                if (other.Endpoint is not null) return $"{other.Name} {other.Endpoint} / {listener.Family.Name} {endpoint}";
                opened.Add((listener.Family.Name, endpoint));
            }
        }

        return null;
    }
}
