namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Numbers as XMail reads them: C's <c>atoi</c> on a 64-bit system.</summary>
internal static class CNumber
{
    /// <summary>
    /// Leading white space, a sign, digits; what follows is ignored, nothing gives 0. Saturates at 64 bits and is
    /// then cut to 32, so that 4294967296 is 0 as it is on XMail's usual platforms.
    /// </summary>
    public static int Parse(string text)
    {
        var position = 0;
        while (position < text.Length && text[position] is ' ' or >= '\t' and <= '\r') position++;
        var negative = position < text.Length && text[position] is '-';
        if (position < text.Length && text[position] is '-' or '+') position++;

        // Counted downwards: the negative range of a 64-bit number is the larger one.
        long value = 0;
        var limit = negative ? long.MinValue : -long.MaxValue;
        for (; position < text.Length && char.IsAsciiDigit(text[position]); position++)
        {
            var digit = text[position] - '0';
            value = value < (limit + digit) / 10 ? limit : (value * 10) - digit;
        }

        return unchecked((int)(negative ? value : -value));
    }

    /// <summary>A flag is on where its number is not 0.</summary>
    public static bool IsOn(string text) => Parse(text) != 0;
}
