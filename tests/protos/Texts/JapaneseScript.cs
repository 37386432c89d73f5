using System.Text.RegularExpressions;

namespace XMailFleet.Tests.Texts;

internal static partial class JapaneseScript
{
    /// <summary>Kana, kanji, Japanese punctuation and full-width forms.</summary>
    [GeneratedRegex(@"[\u3000-\u30ff\u3400-\u9fff\uff01-\uffef]")]
    public static partial Regex Character();
}
