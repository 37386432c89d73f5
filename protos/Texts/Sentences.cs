namespace XMailFleet.Texts;

/// <summary>Finds sentences in texts of either language.</summary>
public static class Sentences
{
    /// <summary>The text up to the end of its first sentence, or of its first line.</summary>
    public static string First(string text)
    {
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length).TrimEnd();
        for (var position = 0; position < line.Length; position++)
            if (EndsAt(line, position))
                return line[..(position + 1)].ToString();
        return line.ToString();
    }

    // A full stop before a capital letter or a parameter: not that of "XMail 1.27" or "e.g. this".
    private static bool EndsAt(ReadOnlySpan<char> line, int position) => line[position] switch
    {
        '。' => true,
        '.' => position + 2 < line.Length && line[position + 1] == ' ' && (char.IsUpper(line[position + 2]) || line[position + 2] == '{'),
        _ => false,
    };
}
