using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Fleet.Polling;

/// <summary>The address of an agent: "HOST:PORT", an IPv6 address in brackets.</summary>
internal sealed record AgentAddress(string Host, int Port)
{
    /// <summary>Null where the text is no such address.</summary>
    public static AgentAddress? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !TryPort(text.AsSpan(colon + 1), out var port)) return null;
        var host = text[..colon];
        return IsHost(host) ? new AgentAddress(host, port) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    private static bool TryPort(ReadOnlySpan<char> text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;

    private static bool IsHost(string host) => host is ['[', .. var inner, ']']
        ? IPAddress.TryParse(inner, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6
        : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 && host.All(char.IsAscii);
}
