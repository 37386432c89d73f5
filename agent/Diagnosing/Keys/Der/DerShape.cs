
namespace XMailFleet.Diagnosing.Keys.Der;

/// <summary>
/// Looks over the shape of a DER value before a recursive parser is given it: a few kilobytes of nested headers would
/// otherwise exhaust the stack, which no program survives.
/// </summary>
internal static class DerShape
{
    // Certificates nest about a dozen levels deep, name constraints and policies included.
    private const int MaxDepth = 48;

    private const byte OctetString = 0x04;
    private const byte Constructed = 0x20;

    /// <summary>
    /// Length in bytes of the value at the start of <paramref name="data"/>, or 0 where it is not definite-length
    /// ASN.1 of bearable depth. Octet strings that hold ASN.1 count as nested, since extensions are parsed further.
    /// </summary>
    public static int Measure(ReadOnlySpan<byte> data)
    {
        if (!TryReadHeader(data, out var tag, out var header, out var length)) return 0;
        return (tag & Constructed) == 0 || IsBearable(data.Slice(header, length), 1) ? header + length : 0;
    }

    private static bool IsBearable(ReadOnlySpan<byte> content, int depth)
    {
        if (depth > MaxDepth) return false;
        while (!content.IsEmpty)
        {
            if (!TryReadHeader(content, out var tag, out var header, out var length)) return false;
            var inner = content.Slice(header, length);
            if ((tag & Constructed) != 0 && !IsBearable(inner, depth + 1)) return false;
            if (tag == OctetString && !IsBearableInside(inner, depth + 1)) return false;
            content = content[(header + length)..];
        }

        return true;
    }

    // An octet string need not hold ASN.1; one that does is bound by the same depth.
    private static bool IsBearableInside(ReadOnlySpan<byte> content, int depth)
    {
        if (depth > MaxDepth) return false;
        while (TryReadHeader(content, out var tag, out var header, out var length))
        {
            var inner = content.Slice(header, length);
            if (((tag & Constructed) != 0 || tag == OctetString) && !IsBearableInside(inner, depth + 1)) return false;
            content = content[(header + length)..];
        }

        return true;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> data, out byte tag, out int header, out int length)
    {
        (tag, header, length) = (0, 0, 0);
        if (data.Length < 2) return false;
        tag = data[0];
        var position = 1;
        if ((tag & 0x1f) == 0x1f && !SkipTagNumber(data, ref position)) return false;
        if (position >= data.Length) return false;
        var first = data[position++];
        var lengthBytes = first < 0x80 ? 0 : first & 0x7f;
        if (first == 0x80 || lengthBytes > 4 || position + lengthBytes > data.Length) return false;
        long value = lengthBytes == 0 ? first : 0;
        for (var i = 0; i < lengthBytes; i++) value = (value << 8) | data[position++];
        if (value > data.Length - position) return false;
        (header, length) = (position, (int)value);
        return true;
    }

    private static bool SkipTagNumber(ReadOnlySpan<byte> data, ref int position)
    {
        while (position < data.Length)
        {
            if ((data[position++] & 0x80) == 0) return true;
        }

        return false;
    }
}
