using System.Net;

namespace XMailFleet.Agent.Processes;

/// <summary>A TCP socket that accepts connections.</summary>
internal sealed record ListeningSocket(IPAddress Address, int Port, ulong Inode);
