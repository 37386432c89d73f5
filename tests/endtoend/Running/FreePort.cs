using System.Net;
using System.Net.Sockets;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>
/// Ports for programs that must keep theirs over a restart. They lie below the range that the system gives to outgoing
/// connections, so that nobody takes one in between.
/// </summary>
internal static class FreePort
{
    private const int First = 21000;
    private const int Count = 9000;
    private static int _next = Environment.ProcessId * 131 % Count;

    public static int Next()
    {
        while (true)
        {
            var port = First + Interlocked.Increment(ref _next) % Count;
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one then.
            }
        }
    }
}
