using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Collector.Quickstart;

internal static class PreferredPort
{
    /// <summary>Whether nothing listens on the port. It may be taken a moment later; opening it for good tells.</summary>
    public static bool IsFree(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return false;
        }
        catch (SocketException)
        {
            // An address that this host lacks, for instance: opening it for good says so.
            return true;
        }
    }
}
