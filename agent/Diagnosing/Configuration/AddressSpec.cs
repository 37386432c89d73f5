namespace XMailFleet.Diagnosing.Configuration;

/// <summary>The value of a <c>-?I</c> switch: an address with or without a port.</summary>
/// <param name="Host">Name or numeric address, without brackets. Null where a bracket is not closed.</param>
/// <param name="Port">Port; 0 where none is given.</param>
internal sealed record AddressSpec(string? Host, int Port)
{
    /// <summary>
    /// Splits at the last <c>|</c>, else the last <c>:</c>, else the last <c>;</c>. A bare IPv6 address is therefore
    /// torn apart at its last colon, as XMail tears it.
    /// </summary>
    public static AddressSpec Parse(string text)
    {
        if (text.StartsWith('['))
        {
            var close = text.IndexOf(']');
            if (close < 0) return new AddressSpec(null, 0);
            return new AddressSpec(text[1..close], PortAfter(text, LastSeparator(text, close + 1)));
        }

        var separator = LastSeparator(text, 0);
        return new AddressSpec(separator < 0 ? text : text[..separator], PortAfter(text, separator));
    }

    private static int LastSeparator(string text, int from)
    {
        foreach (var separator in "|:;")
        {
            var position = text.LastIndexOf(separator);
            if (position >= from) return position;
        }

        return -1;
    }

    // Ports are cut to 16 bits.
    private static int PortAfter(string text, int separator) =>
        separator < 0 ? 0 : CNumber.Parse(text[(separator + 1)..]) & 0xffff;
}
