using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>
/// Finds the lines of server.tab that XMail ignores, or reads otherwise, although a person would not. A line that
/// nobody would miss is none of them.
/// </summary>
internal static class IgnoredLineFinder
{
    // More than a person reads; a file that is wrong throughout is wrong for one reason.
    private const int MaxFindings = 50;

    private static readonly Dictionary<string, TlsVariable> Known = TlsVariable.All.ToDictionary(v => v.Name);
    private static readonly char[] Separators = [' ', '\t', '=', ':', ';', '"', '\''];

    // Bytes of UTF-8 that people see as a space or as quotes, or do not see at all.
    private static readonly (string Bytes, string Seen)[] Lookalikes =
    [
        ("\u00ef\u00bb\u00bf", ""), ("\u00c2\u00a0", " "), ("\u00e2\u0080\u009c", "\""), ("\u00e2\u0080\u009d", "\""),
        ("\u00e2\u0080\u009e", "\""), ("\u00e2\u0080\u0098", "'"), ("\u00e2\u0080\u0099", "'"),
    ];

    public static IEnumerable<IgnoredInput> Find(ServerTab tab) => tab.Lines
        .SelectMany((line, index) => JudgeSwallowed(line).Prepend(Judge(tab, line, index == 0)))
        .OfType<IgnoredInput>()
        .Take(MaxFindings);

    /// <summary>True for a line that sets no known variable, and may have been meant to.</summary>
    public static bool IsSuspect(ServerTabLine line) =>
        !line.IsComment && Meant(Clean(line.Name ?? FirstWord(line.Text))) is not null;

    private static IgnoredInput? Judge(ServerTab tab, ServerTabLine line, bool isFirst)
    {
        if (isFirst && IsWideText(line)) return Ignored(line, IgnoredCause.WideText, "");
        if (line.IsComment) return null;
        if (line.Name is not null && Known.TryGetValue(line.Name, out var variable)) return JudgeKnown(tab, line, variable);

        if (line.Name is not null && KnownVariables.Contains(line.Name)) return JudgeRelated(tab, line);
        var words = Clean(line.Name ?? FirstWord(line.Text));
        if (Meant(words) is not { } meant) return null;
        return Ignored(line, CauseOf(line, words, meant, isFirst), meant);
    }

    // A carriage return ends a line for people and for old Macintoshes, not for XMail.
    private static IEnumerable<IgnoredInput> JudgeSwallowed(ServerTabLine line) => line.Text.Split('\r').Skip(1)
        .Select(piece => piece.StartsWith('#') ? null : Meant(FirstWord(piece)))
        .OfType<string>()
        .Select(meant => Ignored(line, IgnoredCause.LineEnd, meant));

    private static IgnoredInput? JudgeKnown(ServerTab tab, ServerTabLine line, TlsVariable variable)
    {
        var effective = tab.Find(variable.Name)!;
        if (effective != line)
        {
            // A second line that says the same misleads nobody.
            return effective.Value == line.Value || (variable.IsFlag && CNumber.IsOn(effective.Value!) == CNumber.IsOn(line.Value!))
                ? null
                : Ignored(line, IgnoredCause.Duplicate, variable.Name);
        }

        if (line.IsTail) return Ignored(line, IgnoredCause.LineTail, variable.Name);
        return variable.IsFlag && !CNumber.IsOn(line.Value!) && PersonReadsAsOn(line.Value!, variable)
            ? Ignored(line, IsQuotedBehindSpace(line.Value!) ? IgnoredCause.ValueSpace : IgnoredCause.FlagValue, variable.Name)
            : null;
    }

    private static IgnoredInput? JudgeRelated(ServerTab tab, ServerTabLine line) =>
        tab.Find(line.Name!) is { } effective && effective.Value != line.Value
            ? Ignored(line, IgnoredCause.Duplicate, ByteText.ToDisplay(line.Name!))
            : null;

    // A quote that is not the first byte is text to XMail, and no number begins with one.
    private static bool IsQuotedBehindSpace(string value) => value.StartsWith(' ') && value.TrimStart(' ').StartsWith('"');

    private static bool PersonReadsAsOn(string value, TlsVariable variable)
    {
        var word = Clean(value).ToLowerInvariant();
        return word switch
        {
            "yes" or "true" or "on" or "y" or "t" or "enable" or "enabled" => true,
            "" => CNumber.IsOn(variable.Default),
            _ => word.TrimStart('+', '-').StartsWith("0x", StringComparison.Ordinal)
                ? word.Any(c => c is >= '1' and <= '9' or >= 'a' and <= 'f')
                : word.All(char.IsAsciiDigit) ? word.Any(digit => digit != '0') : CNumber.IsOn(word),
        };
    }

    private static IgnoredCause CauseOf(ServerTabLine line, string cleanName, string meant, bool isFirst)
    {
        if (line.Name is null) return IgnoredCause.NoTab;
        if (isFirst && line.Text.StartsWith("\u00ef\u00bb\u00bf", StringComparison.Ordinal)) return IgnoredCause.ByteOrderMark;
        if (!string.Equals(cleanName, meant, StringComparison.OrdinalIgnoreCase)) return IgnoredCause.Misspelt;
        if (cleanName != meant) return IgnoredCause.NameCase;
        return Seen(line.Name).Trim() == meant ? IgnoredCause.NameSpace : IgnoredCause.NameQuote;
    }

    // A text without what people see past: byte order mark, quotes, spaces.
    private static string Clean(string text) => Seen(text).Trim().Trim('"', '\'').Trim();

    private static string Seen(string text) =>
        Lookalikes.Aggregate(text, (seen, lookalike) => seen.Replace(lookalike.Bytes, lookalike.Seen, StringComparison.Ordinal));

    private static string FirstWord(string text) =>
        Clean(text).Split(Separators, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");

    /// <summary>The known variable that a word is, or is two slips away from; null where there is none.</summary>
    public static string? Meant(string word)
    {
        // What other files have for comments sets nothing here either, as was meant.
        if (word.Length == 0 || word[0] is '#' or ';') return null;
        var exact = TlsVariable.All.FirstOrDefault(v => string.Equals(v.Name, word, StringComparison.OrdinalIgnoreCase));
        if (exact is not null) return exact.Name;
        if (KnownVariables.InOtherCase(word) is { } related) return related;
        // Two slips are as far as a name may stray: the real names differ from each other by more.
        return TlsVariable.All.FirstOrDefault(v => EditDistance.IsWithin(v.Name, word, 2))?.Name;
    }

    private static bool IsWideText(ServerTabLine line) =>
        line.Text.StartsWith("\u00ff\u00fe", StringComparison.Ordinal)
        || line.Text.StartsWith("\u00fe\u00ff", StringComparison.Ordinal);

    private static IgnoredInput Ignored(ServerTabLine line, IgnoredCause cause, string meant) => new()
    {
        Cause = cause,
        Location = $"server.tab:{line.LineNumber}",
        Text = KnownForm.Line(line.Text),
        Meant = meant,
        ConcernsTls = true,
    };
}
