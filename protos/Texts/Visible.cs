using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace XMailFleet.Texts;

/// <summary>
/// Makes words of others fit to be shown: what a terminal obeys, what turns text round, and what nobody sees is shown for what it
/// is. The one place that does so, for terminals, pages, tables and logs.
/// </summary>
public static partial class Visible
{
    /// <summary>
    /// One line: control characters as pictures of themselves (␛ for escape, ␊ for a line break), everything else that is not seen by
    /// its number (⟨U+202E⟩). What is seen stays as it is, but of several blanks in a row one: a terminal breaks the line at them, and
    /// what follows would begin one of its own.
    /// </summary>
    public static string Of(string text) =>
        IsPlain(text) ? text : Shown(Blanks().Replace(text, " "), (shown, rune) => shown.Append(PictureOf(rune)));

    /// <summary>The same for prose of our own with such words in it: its lines stay lines, its tabs tabs.</summary>
    public static string OfLines(string text) =>
        IsSeen(text) ? text : Shown(text, (shown, rune) => shown.Append(rune.Value is '\n' or '\t' ? rune.ToString() : PictureOf(rune)));

    /// <summary>JSON that says the same: what is not seen stands in its strings as <c>\u202e</c>. White space between them stays.</summary>
    public static string OfJson(string json) => IsSeen(json) ? json : Shown(json, AppendEscaped);

    /// <summary>Whether <see cref="Of"/> leaves the text as it is.</summary>
    public static bool IsPlain(string text) => IsSeen(text) && !Blanks().IsMatch(text);

    private static bool IsSeen(string text) => IsAscii(text) || Shown(text, static (_, _) => { }) == text;

    private static bool IsAscii(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static string Shown(string text, Action<StringBuilder, Rune> show)
    {
        var shown = new StringBuilder(text.Length + 16);
        var before = default(Rune);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            if (!isWhole) shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)text[at]:X4}⟩");
            else if (IsSeen(rune) || (IsVariation(rune) && IsIdeograph(before))) shown.Append(rune.ToString());
            else show(shown, rune);
            before = rune;
            at += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return shown.ToString();
    }

    private static bool IsSeen(Rune rune) => !IsIgnored(rune.Value) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    // Letters and marks that Unicode has a display leave out (Default_Ignorable_Code_Point), and the pattern of Braille without a dot.
    private static bool IsIgnored(int value) => value is
        0x034f or 0x115f or 0x1160 or 0x17b4 or 0x17b5 or (>= 0x180b and <= 0x180f) or 0x2800 or 0x3164
        or (>= 0xfe00 and <= 0xfe0f) or 0xffa0 or (>= 0xe0000 and <= 0xe0fff);

    // Behind an ideograph one of these is a matter of its form, as Japanese names have it; elsewhere, and in a row, they hide a message.
    private static bool IsVariation(Rune rune) => rune.Value is (>= 0xfe00 and <= 0xfe02) or (>= 0xe0100 and <= 0xe01ef);

    private static bool IsIdeograph(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);

    private static string PictureOf(Rune rune) => rune.Value switch
    {
        < ' ' => ((char)(0x2400 + rune.Value)).ToString(),
        0x7f => "␡",
        _ => string.Create(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩"),
    };

    private static void AppendEscaped(StringBuilder json, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t') json.Append(rune.ToString());
        else
            foreach (var unit in rune.ToString()) json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
    }

    // Of every width.
    [GeneratedRegex(@"\p{Zs}{2,}")]
    private static partial Regex Blanks();
}
