using System.Text;

namespace XMailFleet.Texts;

/// <summary>
/// Makes text from a host fit for a report: file names and the like may hold what a terminal would obey.
/// </summary>
public static class Visible
{
    /// <summary>The text with control characters as pictures of themselves (␛ for escape).</summary>
    public static string Of(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var character in text) shown.Append(char.IsControl(character) ? PictureOf(character) : character);
        return shown.ToString();
    }

    /// <summary>The same for prose: its lines stay lines.</summary>
    public static string OfLines(string text) => string.Join('\n', text.Split('\n').Select(Of));

    private static char PictureOf(char control) => control switch
    {
        < ' ' => (char)(0x2400 + control),
        '\u007f' => '␡',
        _ => '\ufffd',
    };
}
