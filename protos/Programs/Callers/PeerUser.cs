using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace XMailFleet.Programs.Callers;

/// <summary>Who is at the other end of a Unix socket, as the kernel noted it when the connection was made. Of Linux only.</summary>
/// <param name="User">Number of the user.</param>
/// <param name="Groups">Numbers of the groups.</param>
/// <param name="Process">Number of the process; 0 where it is one of another machine, as this one sees it.</param>
internal sealed record PeerUser(uint User, IReadOnlyList<uint> Groups, uint Process = 0)
{
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int PeerCredentials = 17; // SO_PEERCRED
    private const int PeerGroups = 59; // SO_PEERGROUPS, since Linux 4.13

    // As many as a user can be in.
    private const int MostGroups = 65536;

    // ERANGE, as the kernel has it.
    private const int TooSmall = 34;

    /// <summary>Who it is.</summary>
    /// <exception cref="SocketException">The kernel does not tell.</exception>
    public static PeerUser Of(Socket socket)
    {
        // struct ucred: process, user, group.
        Span<uint> credentials = stackalloc uint[3];
        socket.GetRawSocketOption(SocketLevel, PeerCredentials, MemoryMarshal.AsBytes(credentials));
        return new PeerUser(credentials[1], [credentials[2], .. FurtherGroups(socket)], credentials[0]);
    }

    private static IEnumerable<uint> FurtherGroups(Socket socket)
    {
        for (var room = 64; room <= MostGroups; room *= 4)
        {
            var groups = new uint[room];
            try
            {
                var length = socket.GetRawSocketOption(SocketLevel, PeerGroups, MemoryMarshal.AsBytes(groups.AsSpan()));
                return groups.Take(length / sizeof(uint));
            }
            catch (SocketException failure) when (failure.NativeErrorCode == TooSmall)
            {
                // More of them than were thought of.
            }
            catch (SocketException)
            {
                // An older kernel: the first group is all that it tells.
                return [];
            }
        }

        return [];
    }
}
