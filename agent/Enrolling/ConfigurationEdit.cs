using System.Text;
using System.Text.Json;

namespace XMailFleet.Agent.Enrolling;

/// <summary>Sets options in the text of a configuration file. Comments, and whatever else somebody wrote there, stay as they are.</summary>
internal sealed class ConfigurationEdit
{
    private readonly byte[] _content;
    private readonly Dictionary<string, Range> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _begin;
    private readonly bool _holdsComments;

    /// <exception cref="JsonException">It is no JSON object.</exception>
    private ConfigurationEdit(byte[] content)
    {
        _content = content;
        var start = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(content.AsSpan(start), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true });
        string? key = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.Comment) _holdsComments = true;
            else if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartObject) _begin = start + (int)reader.BytesConsumed;
            else if (reader.CurrentDepth == 1 && reader.TokenType is JsonTokenType.PropertyName) key = reader.GetString();
            else if (key is not null)
            {
                var from = start + (int)reader.TokenStartIndex;
                SkipWithComments(ref reader);
                _values[key] = from..(start + (int)reader.BytesConsumed);
                key = null;
            }
        }

        if (_begin == 0) throw new JsonException();
    }

    /// <summary>The text in which these are set.</summary>
    /// <param name="content">In UTF-8.</param>
    /// <param name="options">Values by the names of the options.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static byte[] Set(byte[] content, IReadOnlyDictionary<string, string> options)
    {
        foreach (var (name, value) in options.Reverse()) content = new ConfigurationEdit(content).Set(name, value);
        return content;
    }

    private byte[] Set(string name, string value)
    {
        var text = $"\"{JsonEncodedText.Encode(value)}\"";
        if (_values.TryGetValue(name, out var range)) return [.. _content[..range.Start], .. Encoding.UTF8.GetBytes(text), .. _content[range.End..]];
        // The comma also for what is only a comment yet: somebody will take its // away.
        var comma = _values.Count > 0 || _holdsComments ? "," : "";
        return [.. _content[.._begin], .. Encoding.UTF8.GetBytes($"\n  \"{name}\": {text}{comma}"), .. _content[_begin..]];
    }

    // The reader's own way of skipping stops at comments.
    private static void SkipWithComments(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        for (var depth = reader.CurrentDepth; reader.Read() && reader.CurrentDepth > depth;) { }
    }
}
