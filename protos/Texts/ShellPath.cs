namespace XMailFleet.Texts;

/// <summary>Values as they are typed in a shell, each by its kind.</summary>
public static class ShellPath
{
    // Inside double quotes a shell of Unix or PowerShell still reads these, the command prompt the last two.
    private const string ReadInDoubleQuotes = "\"$`!%";

    // No name on Windows has one of these; a shell of Unix reads them wherever they are not quoted.
    private const string NeverInWindows = "*?<>|";

    // PowerShell takes these for quotes of its own.
    private const string CurlyQuotes = "‘’‚‛“”„";

    /// <summary>Any word for a Unix shell, in single quotes where it needs them.</summary>
    public static string Word(string text) => text.All(IsPlain) ? text : Quoted(text);

    /// <summary>Any text as one word for a Unix shell, in single quotes.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>
    /// The value as one word that a shell reads as nothing else; null where there is no such, as it is not of its kind. A path of
    /// Windows is known by its form alone, and is written so that a Unix shell too takes it for one word: who sends it may lie.
    /// </summary>
    /// <param name="kind">What it has to be.</param>
    /// <param name="value">As the host gave it.</param>
    /// <param name="isQuoted">Whether double quotes stand around its place; they are part of what is returned.</param>
    internal static string? Write(ParameterKind kind, string value, bool isQuoted)
    {
        if (value.Length == 0) return kind is ParameterKind.Text or ParameterKind.Word ? isQuoted ? "\"\"" : "" : null;
        if (!Visible.IsPlain(value) || !ParameterForms.Fits(kind, value)) return null;
        var isPath = kind is ParameterKind.Path or ParameterKind.OpenSslPath;
        if (isPath && IsWindows(value)) return ForWindows(value, isQuoted);
        if (isQuoted && IsLiteralInDoubleQuotes(value)) return $"\"{value}\"";
        return kind switch
        {
            ParameterKind.ConnectCommand or ParameterKind.InstallOptions or ParameterKind.NumberList => value,
            ParameterKind.Word or ParameterKind.CheckList or ParameterKind.Libraries or ParameterKind.Version or ParameterKind.Time => value,
            ParameterKind.Path or ParameterKind.OpenSslPath => Word(Located(value)),
            ParameterKind.Text when value.All(character => IsPlain(character) || character is ' ' or '#') && value[0] is not '-' => value,
            _ => Word(value),
        };
    }

    private static string? ForWindows(string path, bool isQuoted)
    {
        if (path.Any(character => NeverInWindows.Contains(character))) return null;
        if (!isQuoted && path.All(character => IsPlain(character) || character == '\\') && !path.Contains('%')) return path;
        // A backslash before the closing quote would have it be read as a character.
        var written = path.EndsWith('\\') ? path + '\\' : path;
        for (var at = 0; at < path.Length; at++)
            if (CurlyQuotes.Contains(path[at]) || (ReadInDoubleQuotes.Contains(path[at]) && !IsLoneDollar(path, at)))
                return null;
        return $"\"{written}\"";
    }

    // As in \\server\c$\MailRoot.
    private static bool IsLoneDollar(string path, int at) => path[at] == '$' && (at + 1 == path.Length || path[at + 1] == '\\');

    private static bool IsLiteralInDoubleQuotes(string value) =>
        !value.EndsWith('\\') && !value.Any(character => ReadInDoubleQuotes.Contains(character) || CurlyQuotes.Contains(character));

    // No file name is taken for an option, for a command, nor for a variable by awk(1).
    private static string Located(string path) =>
        path[0] == '/' || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal) ? path : $"./{path}";

    private static bool IsWindows(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal) || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '\\' or '/');

    // Letters of other scripts are letters to a shell too.
    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || "/._-+:,@%=".Contains(character, StringComparison.Ordinal);
}
