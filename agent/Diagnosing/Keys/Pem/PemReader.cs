using System.Text;

namespace XMailFleet.Diagnosing.Keys.Pem;

/// <summary>
/// Takes PEM blocks from a file exactly as OpenSSL 3's PEM_read_bio does: text around blocks is skipped, a byte order
/// mark and white space at line ends are tolerated, and what it refuses is refused.
/// </summary>
internal sealed class PemReader(ReadOnlyMemory<byte> content, NulBytes nulBytes = NulBytes.EndLine)
{
    // Behind a header, where data may be encrypted, a line holds 64 characters; only the last may be shorter.
    private const int DataLineLength = 64;

    private readonly PemLines _lines = new(content, nulBytes);

    private static ReadOnlySpan<byte> Begin => "-----BEGIN "u8;

    private static ReadOnlySpan<byte> End => "-----END "u8;

    private static ReadOnlySpan<byte> Dashes => "-----"u8;

    /// <summary>The next block, or why there is none. After a failure, reading goes on behind the lines taken.</summary>
    public PemFailure Read(out PemBlock? block)
    {
        block = null;
        if (FindName() is not { } name) return PemFailure.NoStartLine;
        var header = new PemLineBuffer();
        var body = new PemLineBuffer();
        var whole = ReadBody(Encoding.Latin1.GetBytes(name), header, body);
        var data = whole ? PemBase64.Decode(body.Written) : null;
        body.Wipe();
        if (!whole) return PemFailure.BadEndLine;
        if (data is null) return PemFailure.BadBase64;
        if (data.Length == 0) return PemFailure.NoData;
        block = new PemBlock(name, Encoding.Latin1.GetString(header.Written), data);
        return PemFailure.None;
    }

    private string? FindName()
    {
        var first = true;
        while (_lines.TryRead(first, out var line, out _))
        {
            first = false;
            if (line.Length >= Begin.Length + Dashes.Length && line.StartsWith(Begin) && line.EndsWith(Dashes))
                return Encoding.Latin1.GetString(line[Begin.Length..^Dashes.Length]);
        }

        return null;
    }

    private bool ReadBody(ReadOnlySpan<byte> name, PemLineBuffer header, PemLineBuffer body)
    {
        var part = Part.MaybeHeader;
        var shortLineSeen = false;
        var wasCut = false;
        while (_lines.TryRead(isFirst: false, out var line, out var hasColon))
        {
            var continues = wasCut;
            wasCut = _lines.LastWasCut;
            if (part is Part.MaybeHeader && hasColon) part = Part.Header;
            if (line.IsEmpty)
            {
                if (continues) continue;
                if (part is Part.Data) return false;
                part = Part.Data;
                continue;
            }

            if (line.StartsWith(End)) return IsEndOf(name, line) && Finish(part, header, body);
            if (shortLineSeen) return false;
            (part is Part.Data ? body : header).AppendLine(line);
            if (part is not Part.Data) continue;
            if (line.Length > DataLineLength) return false;
            shortLineSeen = line.Length < DataLineLength;
        }

        return false;
    }

    // Without a blank line there was no header: what was collected as one is the data.
    private static bool Finish(Part part, PemLineBuffer header, PemLineBuffer body)
    {
        if (part is Part.MaybeHeader) header.MoveTo(body);
        return true;
    }

    private static bool IsEndOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> line)
    {
        var rest = line[End.Length..];
        return rest.StartsWith(name) && rest[name.Length..].SequenceEqual(Dashes);
    }

    private enum Part
    {
        MaybeHeader,
        Header,
        Data,
    }
}
