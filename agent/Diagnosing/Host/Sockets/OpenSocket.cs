using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Diagnosing.Host.Sockets;

/// <summary>The one place of the diagnosis that makes a socket.</summary>
internal static class OpenSocket
{
    /// <summary>A TCP socket that can reach, or be bound to, <paramref name="address"/>. The caller disposes it.</summary>
    /// <exception cref="SocketException">The host has no sockets of that family, or none left.</exception>
    public static Socket For(IPAddress address) => new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>A socket of this machine's own. The caller disposes it.</summary>
    public static Socket Unix() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>The socket that whoever started this process has opened for it to listen on.</summary>
    public static Socket Inherited(int descriptor) => new(new SafeSocketHandle(descriptor, ownsHandle: true));
}
