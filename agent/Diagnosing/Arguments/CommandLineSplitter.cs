using System.Text;

namespace XMailFleet.Diagnosing.Arguments;

/// <summary>Splits MAIL_CMD_LINE as XMail does (facts §1).</summary>
internal static class CommandLineSplitter
{
    /// <summary>
    /// Tokens are separated by spaces and TABs only. A quote is one only at the start of a token; two quotes inside it
    /// are a literal one; the token ends at its closing quote, whatever follows.
    /// </summary>
    public static IReadOnlyList<string> Split(string line)
    {
        var tokens = new List<string>();
        var position = 0;
        while (true)
        {
            while (position < line.Length && line[position] is ' ' or '\t') position++;
            if (position >= line.Length) return tokens;
            tokens.Add(line[position] == '"' ? Quoted(line, ref position) : Plain(line, ref position));
        }
    }

    private static string Plain(string line, ref int position)
    {
        var start = position;
        while (position < line.Length && line[position] is not (' ' or '\t')) position++;
        return line[start..position];
    }

    private static string Quoted(string line, ref int position)
    {
        var token = new StringBuilder();
        for (position++; position < line.Length; position++)
        {
            if (line[position] == '"' && (++position >= line.Length || line[position] != '"')) break;
            token.Append(line[position]);
        }

        return token.ToString();
    }
}
