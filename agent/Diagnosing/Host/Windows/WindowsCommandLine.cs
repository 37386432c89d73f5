using System.Text;

namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>Splits a command line as Microsoft's C runtime does for <c>main</c>.</summary>
internal static class WindowsCommandLine
{
    /// <summary>The program and its arguments; empty for an empty line.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        var position = 0;
        while (true)
        {
            while (position < line.Length && line[position] is ' ' or '\t') position++;
            if (position >= line.Length) return words;
            words.Add(words.Count == 0 ? Program(line, ref position) : Argument(line, ref position));
        }
    }

    // The program's name knows quotes, but no escapes.
    private static string Program(string line, ref int position)
    {
        var word = new StringBuilder();
        var quoted = false;
        for (; position < line.Length && (quoted || line[position] is not (' ' or '\t')); position++)
        {
            if (line[position] == '"') quoted = !quoted;
            else word.Append(line[position]);
        }

        return word.ToString();
    }

    private static string Argument(string line, ref int position)
    {
        var word = new StringBuilder();
        var quoted = false;
        while (position < line.Length && (quoted || line[position] is not (' ' or '\t')))
        {
            var backslashes = 0;
            while (position < line.Length && line[position] == '\\')
            {
                backslashes++;
                position++;
            }

            if (position >= line.Length || line[position] != '"')
            {
                // Backslashes are themselves unless a quote follows.
                word.Append('\\', backslashes);
                if (position < line.Length && (quoted || line[position] is not (' ' or '\t'))) word.Append(line[position++]);
                continue;
            }

            word.Append('\\', backslashes / 2);
            position++;
            if (backslashes % 2 == 1) word.Append('"');
            else if (quoted && position < line.Length && line[position] == '"') word.Append(line[position++]);
            else quoted = !quoted;
        }

        return word.ToString();
    }
}
