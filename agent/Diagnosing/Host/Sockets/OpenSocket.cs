using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Diagnosing.Host.Sockets;

/// <summary>The one place of the diagnosis that makes a socket.</summary>
internal static class OpenSocket
{
    /// <summary>A TCP socket that can reach, or be bound to, <paramref name="address"/>. The caller disposes it.</summary>
    /// <exception cref="SocketException">The host has no sockets of that family, or none left.</exception>
    public static Socket For(IPAddress address) => new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
}
