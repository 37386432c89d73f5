using System.Globalization;
using System.Net;
using System.Net.Sockets;
using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Authorities;

/// <summary>Whom a request is for, by what its <c>Host</c> or <c>:authority</c> says.</summary>
/// <param name="Name">Name of a host in lower case; null for an address.</param>
internal sealed record Authority(string? Name)
{
    /// <summary>Null for what is no authority as clients write them: a name or an address, and a port behind it or none.</summary>
    public static Authority? Parse(string text)
    {
        var end = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) + 1 : text.IndexOf(':', StringComparison.Ordinal);
        var host = end > 0 ? text[..end] : text;
        if (!IsPort(text.AsSpan(host.Length))) return null;
        if (IsAddress(host)) return new Authority((string?)null);
        return DomainName.Read(host) is { } name && !IsNumber(name[(name.LastIndexOf('.') + 1)..]) ? new Authority(name) : null;
    }

    // What ends in a number is an address, perhaps in a form that some library knows, and never a name (WHATWG URL, "ends in a number").
    private static bool IsNumber(string label) =>
        label.All(char.IsAsciiDigit) || (label.StartsWith("0x", StringComparison.Ordinal) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static bool IsPort(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (text[0] == ':' && text.Length is > 1 and <= 6
            && ushort.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _));

    // Four numbers and nothing else: "127.1" and "0x7f000001" are none that a client sends.
    private static bool IsAddress(string host) => host is ['[', .. var inner, ']']
        ? inner.All(character => char.IsAsciiHexDigit(character) || character is ':' or '.') && Is(inner, AddressFamily.InterNetworkV6)
        : Is(host, AddressFamily.InterNetwork) && IPAddress.Parse(host).ToString() == host;

    private static bool Is(string text, AddressFamily family) => IPAddress.TryParse(text, out var address) && address.AddressFamily == family;
}
