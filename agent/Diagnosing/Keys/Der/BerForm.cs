namespace XMailFleet.Diagnosing.Keys.Der;

/// <summary>
/// Spells a value of ASN.1 as DER has it, where it was spelled as BER allows: lengths and tags in long forms, contents of indefinite length.
/// OpenSSL reads these in certificates and keys; a parser of DER does not. What the values are is left alone.
/// </summary>
internal static class BerForm
{
    // As deep as DerShape lets values nest.
    private const int MaxDepth = 48;

    private const int Constructed = 0x20;
    private const int MultiByteTag = 0x1f;

    /// <summary>The first value of the data in DER, and how many bytes it took; null where there is no value, or where it nests too deeply.</summary>
    public static (byte[] Value, int Consumed)? Normalize(ReadOnlySpan<byte> data)
    {
        var writer = new MemoryStream(data.Length);
        var consumed = 0;
        return TryCopy(data, ref consumed, writer, 0) ? (writer.ToArray(), consumed) : null;
    }

    private static bool TryCopy(ReadOnlySpan<byte> data, ref int position, MemoryStream to, int depth)
    {
        if (depth > MaxDepth || !TryReadTag(data, ref position, out var first, out var number) || !TryReadLength(data, ref position, out var length)) return false;
        var isConstructed = (first & Constructed) != 0;
        if (length is null && !isConstructed) return false;
        var content = new MemoryStream();
        if (!isConstructed) content.Write(data.Slice(position, length!.Value));
        else if (!TryCopyAll(data[..(length is null ? data.Length : position + length.Value)], position, length is null, content, depth, out var end)) return false;
        else if (length is null) position = end;
        position += length ?? 0;
        WriteTag(to, first, number);
        WriteLength(to, (int)content.Length);
        content.WriteTo(to);
        return true;
    }

    // Up to the end of the data, or to the mark of the end where the length is indefinite.
    private static bool TryCopyAll(ReadOnlySpan<byte> data, int position, bool isIndefinite, MemoryStream to, int depth, out int end)
    {
        while (true)
        {
            end = position;
            if (isIndefinite && data[position..].StartsWith((ReadOnlySpan<byte>)[0, 0]))
            {
                end += 2;
                return true;
            }

            if (position == data.Length) return !isIndefinite;
            if (!TryCopy(data, ref position, to, depth + 1)) return false;
        }
    }

    private static bool TryReadTag(ReadOnlySpan<byte> data, ref int position, out byte first, out int number)
    {
        (first, number) = (0, 0);
        if (position >= data.Length) return false;
        first = data[position++];
        number = first & MultiByteTag;
        if (number != MultiByteTag) return true;
        for (number = 0; position < data.Length && number < 1 << 21;)
        {
            var next = data[position++];
            number = (number << 7) | (next & 0x7f);
            if ((next & 0x80) == 0) return true;
        }

        return false;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> data, ref int position, out int? length)
    {
        length = null;
        if (position >= data.Length) return false;
        var first = data[position++];
        if (first == 0x80) return true;
        var count = first < 0x80 ? 0 : first & 0x7f;
        if (count > data.Length - position) return false;
        long value = count == 0 ? first : 0;
        for (; count > 0; count--)
        {
            value = (value << 8) | data[position++];
            if (value > data.Length) return false;
        }

        if (value > data.Length - position) return false;
        length = (int)value;
        return true;
    }

    private static void WriteTag(MemoryStream to, byte first, int number)
    {
        if (number < MultiByteTag)
        {
            to.WriteByte((byte)((first & ~MultiByteTag) | number));
            return;
        }

        to.WriteByte((byte)(first | MultiByteTag));
        for (var shift = 21; shift > 0; shift -= 7)
        {
            if (number >> shift != 0) to.WriteByte((byte)(0x80 | ((number >> shift) & 0x7f)));
        }

        to.WriteByte((byte)(number & 0x7f));
    }

    private static void WriteLength(MemoryStream to, int length)
    {
        if (length < 0x80)
        {
            to.WriteByte((byte)length);
            return;
        }

        var bytes = length <= 0xff ? 1 : length <= 0xffff ? 2 : length <= 0xffffff ? 3 : 4;
        to.WriteByte((byte)(0x80 | bytes));
        for (var shift = 8 * (bytes - 1); shift >= 0; shift -= 8) to.WriteByte((byte)(length >> shift));
    }
}
