namespace XMailFleet.Texts;

/// <summary>Paths as they are typed in a shell.</summary>
public static class ShellPath
{
    /// <summary>
    /// The path in quotes where it holds anything that a shell reads as more than itself: in single ones for Unix, in double ones for Windows.
    /// What is no absolute path is left alone.
    /// </summary>
    public static string Quote(string text)
    {
        var isWindows = text.Length > 2 && (text.StartsWith(@"\\", StringComparison.Ordinal) || (char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/'));
        if (!isWindows && !text.StartsWith('/')) return text;
        if (text.All(character => IsPlain(character) || (isWindows && character == '\\'))) return text;
        return isWindows ? $"\"{text}\"" : Word(text);
    }

    /// <summary>Any word for a Unix shell, in single quotes where it needs them.</summary>
    public static string Word(string text) => text.All(IsPlain) ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    // Letters of other scripts are letters to a shell too.
    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || "/._-+:,@%=".Contains(character, StringComparison.Ordinal);
}
