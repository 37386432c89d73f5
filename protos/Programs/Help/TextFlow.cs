using System.Text;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Help;

/// <summary>
/// Breaks prose into lines. Words stay whole; Chinese and Japanese may be broken anywhere but before what closes and after what opens
/// (JIS X 4051), and take two columns a character.
/// </summary>
internal static class TextFlow
{
    private const string NotAtTheBeginning = "\u3001\u3002\uff0c\uff0e\u30fb\uff1a\uff1b\uff1f\uff01\uff09\uff3d\uff5d\u300d\u300f\u3011\u3015\u3009\u300b\u30fc\uff5e\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee";
    private const string NotAtTheEnd = "\uff08\uff3b\uff5b\u300c\u300e\u3010\u3014\u3008\u300a";

    /// <summary>The lines, each of at most <paramref name="width"/> columns unless one word is longer.</summary>
    public static IEnumerable<string> Wrap(string prose, int width)
    {
        var line = new StringBuilder();
        foreach (var piece in Pieces(prose))
        {
            if (line.Length > 0 && TextWidth.Of(line.ToString()) + TextWidth.Of(piece.TrimEnd()) > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(piece);
        }

        if (line.Length > 0) yield return line.ToString().TrimEnd();
    }

    private static IEnumerable<string> Pieces(string prose)
    {
        var start = 0;
        for (var end = 1; end < prose.Length; end++)
        {
            if (!MayBreak(prose[end - 1], prose[end])) continue;
            yield return prose[start..end];
            start = end;
        }

        yield return prose[start..];
    }

    private static bool MayBreak(char before, char after) =>
        before == ' ' ? after != ' '
        : (IsWide(before) || IsWide(after))
            && after != ' ' && !NotAtTheBeginning.Contains(after) && !NotAtTheEnd.Contains(before);

    private static bool IsWide(char character) => Rune.TryCreate(character, out var rune) && TextWidth.IsWide(rune);
}
