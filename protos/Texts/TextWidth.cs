using System.Text;

namespace XMailFleet.Texts;

/// <summary>Widths of text in a terminal, where Chinese and Japanese characters take two columns.</summary>
public static class TextWidth
{
    /// <summary>Columns that the text takes.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    /// <summary>Whether it takes two: the East Asian wide and full-width blocks that our own texts use.</summary>
    public static bool IsWide(Rune rune) =>
        rune.Value is >= 0x1100 and <= 0x115f or >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3
            or >= 0xf900 and <= 0xfaff or >= 0xfe30 and <= 0xfe6f or >= 0xff00 and <= 0xff60 or >= 0xffe0 and <= 0xffe6;
}
