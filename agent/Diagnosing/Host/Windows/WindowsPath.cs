namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>Rules of Windows paths, the same wherever the agent runs.</summary>
internal static class WindowsPath
{
    private const string LiteralPrefix = @"\\?\";
    private const string LiteralSharePrefix = @"\\?\UNC\";

    /// <summary>
    /// True where the path still leads to the same place with <c>\\?\</c> put before it, which turns off Windows' own
    /// reading of paths: a drive, backslashes only, and no dots to resolve.
    /// </summary>
    public static bool IsLiteral(string path) =>
        StartsWithDrive(path) && path is [_, _, '\\', ..] && !path.Contains('/')
        && !path.Split('\\').Any(part => part is "." or "..");

    /// <summary>The path as people write it, without <c>\\?\</c>.</summary>
    public static string WithoutLiteralPrefix(string path) =>
        path.StartsWith(LiteralSharePrefix, StringComparison.OrdinalIgnoreCase) ? @"\\" + path[LiteralSharePrefix.Length..]
        : path.StartsWith(LiteralPrefix, StringComparison.Ordinal) ? path[LiteralPrefix.Length..]
        : path;

    public static bool HasLiteralPrefix(string path) => path.StartsWith(LiteralPrefix, StringComparison.Ordinal);

    /// <summary>Name of a program without directory and without all that follows its first dot, as XMail takes its own.</summary>
    public static string ProgramName(string path)
    {
        var file = FileName(path);
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? file : file[..dot];
    }

    public static string FileName(string path) => path[(path.LastIndexOfAny(['\\', '/', ':']) + 1)..];

    private static bool StartsWithDrive(string path) => path is [var letter, ':', ..] && char.IsAsciiLetter(letter);
}
