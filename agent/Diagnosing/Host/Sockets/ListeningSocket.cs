using System.Net;

namespace XMailFleet.Diagnosing.Host.Sockets;

/// <summary>A TCP socket that accepts connections.</summary>
internal sealed record ListeningSocket(IPAddress Address, int Port, ulong Inode);
