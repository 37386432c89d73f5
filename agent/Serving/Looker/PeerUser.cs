using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>Who is at the other end of a Unix socket, as the kernel noted it when the connection was made. Of Linux only.</summary>
internal static class PeerUser
{
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int PeerCredentials = 17; // SO_PEERCRED

    /// <summary>The user id.</summary>
    /// <exception cref="SocketException">The kernel does not tell.</exception>
    public static uint Of(Socket socket)
    {
        // struct ucred: process, user, group.
        Span<uint> credentials = stackalloc uint[3];
        socket.GetRawSocketOption(SocketLevel, PeerCredentials, MemoryMarshal.AsBytes(credentials));
        return credentials[1];
    }
}
