using System.Text;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>The character-level rules of config(5): comments, quotes, escapes, names and variables.</summary>
internal static class ConfigSyntax
{
    private const int MaxValueLength = 65536; // OpenSSL's own limit of an expansion

    /// <summary>Cuts off the comment: a `#` outside quotes that is not escaped.</summary>
    public static string WithoutComment(string line)
    {
        for (var position = 0; position < line.Length; position++)
        {
            switch (line[position])
            {
                case '#':
                    return line[..position];
                case '\\':
                    position++;
                    break;
                case '"' or '\'' or '`':
                    position = EndOfQuote(line, position);
                    break;
            }
        }

        return line;
    }

    /// <summary>True where the line goes on in the next one: it ends in a backslash that is not itself escaped.</summary>
    public static bool IsContinued(string line) => line.EndsWith('\\') && !line.EndsWith("\\\\", StringComparison.Ordinal);

    /// <summary>Position after the name that starts at <paramref name="position"/>.</summary>
    public static int EndOfName(string line, int position)
    {
        while (position < line.Length)
        {
            if (line[position] == '\\' && position + 1 < line.Length) position += 2;
            else if (char.IsAsciiLetterOrDigit(line[position]) || "_!.%&*+,/;?@^~|-".Contains(line[position], StringComparison.Ordinal)) position++;
            else break;
        }

        return position;
    }

    public static int SkipSpace(string line, int position)
    {
        while (position < line.Length && IsSpace(line[position])) position++;
        return position;
    }

    public static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n' or '\v' or '\f';

    /// <summary>
    /// The value without quotes and escapes, variables replaced. Null where OpenSSL rejects it: a variable without a value, an
    /// open brace, a result that is too long.
    /// </summary>
    public static string? Expand(string text, string section, OpenSslConfig config, bool dollarInNames)
    {
        var value = new StringBuilder();
        for (var position = 0; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"' or '\'' or '`':
                    var end = EndOfQuote(text, position);
                    AppendQuoted(value, text[(position + 1)..Math.Min(end, text.Length)]);
                    position = end;
                    break;
                case '\\':
                    if (++position < text.Length) value.Append(Unescape(text[position]));
                    break;
                case '$' when !dollarInNames || (position + 1 < text.Length && text[position + 1] is '{' or '('):
                    if (AppendVariable(value, text, position, section, config) is not { } next) return null;
                    position = next - 1;
                    break;
                default:
                    value.Append(text[position]);
                    break;
            }
        }

        return value.Length > MaxValueLength ? null : value.ToString();
    }

    private static int? AppendVariable(StringBuilder value, string text, int position, string section, OpenSslConfig config)
    {
        var start = position + 1;
        char? close = start < text.Length ? text[start] switch { '{' => '}', '(' => ')', _ => null } : null;
        if (close is not null) start++;
        var end = EndOfWord(text, start);
        if (end + 1 < text.Length && text[end] == ':' && text[end + 1] == ':')
        {
            section = text[start..end];
            start = end + 2;
            end = EndOfWord(text, start);
        }

        var name = text[start..end];
        if (close is not null && (end >= text.Length || text[end++] != close)) return null;
        if (config.Lookup(section, name) is not { } replacement) return null;
        if (value.Length + replacement.Length > MaxValueLength) return null;
        value.Append(replacement);
        return end;
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_')) position++;
        return position;
    }

    // Position of the closing quote, or the end of the text where there is none.
    private static int EndOfQuote(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length && text[position] != text[start]) position += text[position] == '\\' ? 2 : 1;
        return position;
    }

    private static void AppendQuoted(StringBuilder value, string quoted)
    {
        for (var position = 0; position < quoted.Length; position++)
        {
            if (quoted[position] == '\\' && ++position == quoted.Length) return;
            value.Append(quoted[position]);
        }
    }

    private static char Unescape(char character) => character switch { 'r' => '\r', 'n' => '\n', 'b' => '\b', 't' => '\t', _ => character };
}
