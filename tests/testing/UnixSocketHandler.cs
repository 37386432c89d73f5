using System.Net.Sockets;

namespace XMailFleet.Testing;

/// <summary>The way of an HTTP client to a program by its Unix socket.</summary>
public static class UnixSocketHandler
{
    /// <summary>To be used with an address of <c>http</c>, whatever its name.</summary>
    public static SocketsHttpHandler To(string path) => new()
    {
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
