namespace XMailFleet.Diagnosing.Reporting;

/// <summary>Widths of text in a terminal, where Chinese and Japanese characters take two columns.</summary>
internal static class Columns
{
    /// <summary>The text, filled up with spaces to <paramref name="width"/> columns and one more.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(1, width + 1 - Width(text)));

    public static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    // The East Asian wide and full-width blocks that our own texts use.
    private static bool IsWide(int rune) =>
        rune is >= 0x1100 and <= 0x115f or >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3
            or >= 0xf900 and <= 0xfaff or >= 0xfe30 and <= 0xfe6f or >= 0xff00 and <= 0xff60 or >= 0xffe0 and <= 0xffe6;
}
