using System.Text;

namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>
/// Text of a certificate, fit to be sent and shown. Anybody may have written it: with halves of characters, which no
/// message may hold, with sequences that a terminal obeys, a megabyte long.
/// </summary>
internal static class CertificateText
{
    /// <summary>The text, at most <paramref name="limit"/> characters of it; what cannot be shown becomes U+FFFD.</summary>
    public static string Of(string text, int limit)
    {
        var shown = new StringBuilder(Math.Min(text.Length, limit + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= limit) return shown.Append('…').ToString();
            shown.Append((Rune.IsControl(rune) ? Rune.ReplacementChar : rune).ToString());
        }

        return shown.ToString();
    }
}
