using System.Text;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Reads the bytes of server.tab by XMail's own grammar (facts §2). Any bytes are a server.tab.</summary>
internal static class ServerTabReader
{
    /// <summary>XMail reads a line into a buffer of this many bytes; the rest is the next line to it.</summary>
    public const int LineBytes = 2046;

    /// <summary>The non-empty lines in file order, comments included; read as they are asked for.</summary>
    public static IEnumerable<ServerTabLine> Read(ReadOnlyMemory<byte> content)
    {
        var lineNumber = 1;
        var isTail = false;
        while (!content.IsEmpty)
        {
            var window = content[..Math.Min(content.Length, LineBytes)];
            var newline = window.Span.IndexOf((byte)'\n');
            var chunk = newline < 0 ? window : window[..(newline + 1)];
            if (ParseLine(chunk.Span, lineNumber, isTail) is { } line) yield return line;

            isTail = newline < 0;
            if (!isTail) lineNumber++;
            content = content[chunk.Length..];
        }
    }

    private static ServerTabLine? ParseLine(ReadOnlySpan<byte> bytes, int lineNumber, bool isTail)
    {
        // What follows a NUL does not exist for C.
        var end = bytes.IndexOf((byte)0);
        var text = Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]).TrimEnd('\r', '\n');
        if (text.Length == 0) return null;

        var tokens = text[0] == '#' ? [] : text.Split('\t', 3, StringSplitOptions.RemoveEmptyEntries);
        return tokens.Length < 2
            ? new ServerTabLine(lineNumber, isTail, text, null, null)
            : new ServerTabLine(lineNumber, isTail, text, Unquote(tokens[0]), Unquote(tokens[1]));
    }

    // Only a token that begins with a quote is unquoted; what follows the closing quote is dropped.
    private static string Unquote(string token)
    {
        if (token[0] != '"') return token;
        var unquoted = new StringBuilder(token.Length);
        for (var i = 1; i < token.Length && token[i] != '"'; i++)
        {
            if (token[i] == '\\' && i + 1 < token.Length && token[i + 1] == '"') i++;
            unquoted.Append(token[i]);
        }

        return unquoted.ToString();
    }
}
