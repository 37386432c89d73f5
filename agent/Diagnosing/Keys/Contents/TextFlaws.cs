using System.Text;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>
/// Why OpenSSL sees no PEM block where a person sees one: BEGIN and END have to stand in lines of their own, between five hyphens, and
/// nothing before or behind them.
/// </summary>
internal static class TextFlaws
{
    public const string Certificate = "CERTIFICATE";
    public const string PrivateKey = "PRIVATE KEY";

    private const int MaxMarks = 1000;
    private const int LongestName = 40;

    private static ReadOnlySpan<byte> Dashes => "-----"u8;

    /// <summary>The first flaw of the text, of the blocks that are looked for if there is one; unspecified where there is none.</summary>
    /// <param name="content">The file.</param>
    /// <param name="kind">How the names of those blocks end: <see cref="Certificate"/> or <see cref="PrivateKey"/>.</param>
    public static TextFlaw Find(ReadOnlySpan<byte> content, string kind) =>
        FindOf(content, kind) is not TextFlaw.Unspecified and var own ? own : FindOf(content, "");

    /// <summary>The first flaw of the blocks of that kind in a file of which OpenSSL sees others. A line that is commented out is meant not to be seen.</summary>
    public static TextFlaw FindBeside(ReadOnlySpan<byte> content, string kind) => FindOf(content, kind, sparesComments: true);

    private static TextFlaw FindOf(ReadOnlySpan<byte> content, string kind, bool sparesComments = false)
    {
        var position = 0;
        for (var count = 0; count < MaxMarks && content[position..].IndexOf("BEGIN "u8) is >= 0 and var next; count++)
        {
            position += next;
            var flaw = JudgeBegin(content, position, out var name);
            var counts = name.EndsWith(kind, StringComparison.Ordinal) && !(sparesComments && IsComment(content, position));
            if (counts && flaw is not TextFlaw.Unspecified) return flaw;
            position += "BEGIN ".Length;
            if (counts && name.Length > 0 && JudgeEnd(content[position..], name) is not TextFlaw.Unspecified and var found) return found;
        }

        return TextFlaw.Unspecified;
    }

    // Text that only speaks of a beginning is none.
    private static TextFlaw JudgeBegin(ReadOnlySpan<byte> content, int position, out string name)
    {
        var (before, after) = Around(content, position, "BEGIN ".Length);
        name = NameAt(after);
        if (name.Length == 0) return TextFlaw.Unspecified;
        var rest = after[name.Length..];
        if (before.IndexOf("-----END "u8) >= 0) return TextFlaw.RunTogether;
        if (rest.IndexOf(@"\n"u8) >= 0) return TextFlaw.EscapedLineEnds;
        if (rest.IndexOf("END "u8) >= 0) return TextFlaw.OneLine;
        return JudgeMark(before, rest.TrimEnd(" \t\r"u8));
    }

    private static TextFlaw JudgeEnd(ReadOnlySpan<byte> content, string name)
    {
        var position = content.IndexOf(Encoding.ASCII.GetBytes($"END {name}"));
        var next = content.IndexOf("BEGIN "u8);
        if (position < 0 || (next >= 0 && next < position && !IsBehindEnd(content, next))) return TextFlaw.Truncated;
        var (before, after) = Around(content, position, "END ".Length);
        var rest = after[name.Length..].TrimEnd(" \t\r"u8);
        // What follows in the same line is the next block's affair.
        return rest.IndexOf("BEGIN "u8) >= 0 ? TextFlaw.RunTogether : JudgeMark(before, rest);
    }

    private static bool IsComment(ReadOnlySpan<byte> content, int position) => Around(content, position, 0).Before.TrimStart(" \t"u8).StartsWith("#"u8);

    private static bool IsBehindEnd(ReadOnlySpan<byte> content, int position) => content[..position].IndexOf("END "u8) >= 0;

    private static TextFlaw JudgeMark(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        // Three bytes are OpenSSL's to skip.
        if (before.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) before = before[3..];
        if (before.SequenceEqual(Dashes) && after.SequenceEqual(Dashes)) return TextFlaw.Unspecified;
        var isFive = before.EndsWith(Dashes) && !before.EndsWith("------"u8) && after.StartsWith(Dashes) && !after.StartsWith("------"u8);
        return isFive ? TextFlaw.Prefixed : TextFlaw.OtherDashes;
    }

    // The line on both sides of a word.
    private static Line Around(ReadOnlySpan<byte> content, int position, int length)
    {
        var start = content[..position].LastIndexOf((byte)'\n') + 1;
        var rest = content[(position + length)..];
        var end = rest.IndexOf((byte)'\n');
        return new Line(content[start..position], end < 0 ? rest : rest[..end]);
    }

    // "CERTIFICATE", "RSA PRIVATE KEY": empty where it is no name of a block that may hold a certificate or a key.
    private static string NameAt(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestName && IsOfName(text[length])) length++;
        var name = Encoding.ASCII.GetString(text[..length]).TrimEnd();
        return name.EndsWith(Certificate, StringComparison.Ordinal) || name.EndsWith(PrivateKey, StringComparison.Ordinal) ? name : "";
    }

    private static bool IsOfName(byte character) => character is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)' ';

    private readonly ref struct Line(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        private readonly ReadOnlySpan<byte> _after = after;

        public ReadOnlySpan<byte> Before { get; } = before;

        public void Deconstruct(out ReadOnlySpan<byte> before, out ReadOnlySpan<byte> after)
        {
            before = Before;
            after = _after;
        }
    }
}
