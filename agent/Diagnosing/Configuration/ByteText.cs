using System.Text;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Text of a mail admin's files and command line, made fit for people and messages.</summary>
internal static class ByteText
{
    /// <summary>Longest text that leaves the host, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Decodes Latin-1 chars, as files are read, as the UTF-8 bytes they stand for, and makes them visible.</summary>
    public static string ToDisplay(string bytes, int maxLength = MaxLength) => Show(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes)), maxLength);

    /// <summary>Decoded text, as arguments are: control characters become visible, a longer text ends in an ellipsis.</summary>
    public static string Show(string text, int maxLength = MaxLength)
    {
        var shown = new StringBuilder(Math.Min(text.Length, maxLength + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= maxLength) return shown.Append('…').ToString();
            shown.Append(rune.Value switch
            {
                '\t' => "⇥",
                0x7f => "␡",
                < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
                _ => rune.ToString(),
            });
        }

        return shown.ToString();
    }
}
