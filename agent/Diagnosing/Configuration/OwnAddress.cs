using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Host.Sockets;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Whether an address belongs to this host, asked of the system as XMail's start asks it.</summary>
internal static class OwnAddress
{
    /// <summary>
    /// False where no TCP socket can be bound to <paramref name="address"/>: the host has no such address, or none of its
    /// family. Binds one to a port of the system's choice, never listens, and closes it at once.
    /// </summary>
    public static bool IsBindable(IPAddress address)
    {
        try
        {
            using var socket = OpenSocket.For(address);
            // .NET decides this for itself; XMail leaves it to the system.
            if (address.AddressFamily is AddressFamily.InterNetworkV6) socket.DualMode = DualStack.IsDefault;
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is not (
                SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported or SocketError.InvalidArgument);
        }
    }
}
