namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>
/// Lines of a PEM file as OpenSSL's reader gets them: at most 254 bytes at a time, the rest of a longer line following
/// as a line of its own.
/// </summary>
internal sealed class PemLines(ReadOnlyMemory<byte> content, NulBytes nulBytes)
{
    private const int MaxLength = 254;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private int _position;

    /// <summary>True where the last line was cut at the limit, so that the next one continues it.</summary>
    public bool LastWasCut { get; private set; }

    public int Position => _position;

    /// <summary>
    /// The next line without trailing white space; false at the end. Bytes of 128 and above count as white space
    /// there, because OpenSSL compares signed characters.
    /// </summary>
    public bool TryRead(bool isFirst, out ReadOnlySpan<byte> line, out bool hasColon)
    {
        line = NextRaw();
        hasColon = line.Contains((byte)':');
        if (line.IsEmpty) return false;
        if (isFirst && line.Length > ByteOrderMark.Length && line.StartsWith(ByteOrderMark)) line = line[3..];
        line = line[..(line.LastIndexOfAnyInRange((byte)0x21, (byte)0x7f) + 1)];
        return true;
    }

    private ReadOnlySpan<byte> NextRaw()
    {
        var rest = content.Span[_position..];
        var window = rest[..Math.Min(rest.Length, MaxLength)];
        var lineFeed = window.IndexOf((byte)'\n');
        var line = lineFeed < 0 ? window : window[..(lineFeed + 1)];
        _position += line.Length;
        LastWasCut = line.Length == MaxLength && lineFeed < 0;
        return nulBytes is NulBytes.EndLine && line.IndexOf((byte)0) is >= 0 and var nul ? line[..nul] : line;
    }
}
