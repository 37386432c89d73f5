using System.Text;
using System.Text.Json;

namespace XMailFleet.Programs.Options;

/// <summary>
/// Reads a configuration file as far as it can be read, and keeps in mind where everything stands. What it takes for JSON is what the
/// programs take for it: comments and a comma behind the last option are no fault.
/// </summary>
internal sealed class ConfigurationScan
{
    private readonly byte[] _content;
    private readonly List<ConfigurationLine> _lines = [];

    private ConfigurationScan(byte[] content) => _content = content;

    /// <summary>What it sets, in its order.</summary>
    public IReadOnlyList<ConfigurationLine> Lines => _lines;

    /// <summary>Where it is no JSON any more: line and column from 1. Null where it is JSON to its end.</summary>
    public (int Line, int Column)? Broken { get; private set; }

    /// <summary>Whether it is JSON, but no object.</summary>
    public bool IsNoObject { get; private set; }

    public static ConfigurationScan Of(byte[] content)
    {
        var scan = new ConfigurationScan(content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content);
        try
        {
            scan.Read();
        }
        catch (JsonException failure)
        {
            scan.Broken = scan.Place((int)(failure.LineNumber ?? 0), (int)(failure.BytePositionInLine ?? 0));
        }
        // A name or a text that is no UTF-8 is found only when it is asked for.
        catch (InvalidOperationException)
        {
            scan.Broken = scan._lines is [.., var last] ? (last.Line, last.Column) : (1, 1);
        }

        return scan;
    }

    private void Read()
    {
        var reader = new Utf8JsonReader(_content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        IsNoObject = reader.TokenType != JsonTokenType.StartObject;
        if (IsNoObject)
        {
            reader.Skip();
        }
        else
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) ReadOne(ref reader);
        }

        // What stands behind it is told by reading on.
        reader.Read();
    }

    private void ReadOne(ref Utf8JsonReader reader)
    {
        var (key, place) = (reader.GetString()!, PlaceOf((int)reader.TokenStartIndex));
        reader.Read();
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
        _lines.Add(new ConfigurationLine(key, text, place.Line, place.Column));
        reader.Skip();
    }

    private (int Line, int Column) PlaceOf(int index)
    {
        var before = _content.AsSpan(0, index);
        return (before.Count((byte)'\n') + 1, CharactersOf(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    // JSON's own count is in bytes.
    private (int Line, int Column) Place(int line, int bytes)
    {
        var start = 0;
        for (var skipped = 0; skipped < line && _content.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end; skipped++) start += end + 1;
        return (line + 1, CharactersOf(_content.AsSpan(start, Math.Min(bytes, _content.Length - start))) + 1);
    }

    private static int CharactersOf(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetCharCount(bytes);
}
