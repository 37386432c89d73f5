using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Sockets;

/// <summary>Whether the system opens IPv6 sockets for IPv4 clients too. XMail leaves that to the system.</summary>
internal static class DualStack
{
    private const string Switch = "/proc/sys/net/ipv6/bindv6only";

    /// <summary>The system's default: true on Linux unless <c>net.ipv6.bindv6only</c> is set, false on Windows.</summary>
    public static bool IsDefault =>
        !OperatingSystem.IsWindows() && SystemFile.TryRead(Switch, 64) is not [(byte)'1', ..];
}
