using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>
/// Marks words of a host as the host's: texts of checks and reasons that this program does not know. In single quotes and on one line
/// they are, even when typed with the mark, one word to a shell.
/// </summary>
public static class HostSaying
{
    /// <summary>The text, marked where <paramref name="isSaidByHost"/>; an empty one stays empty.</summary>
    public static string Mark(string text, bool isSaidByHost, Language language) =>
        isSaidByHost && text.Length > 0 ? Words.HostSaying(language).Said(Quote(text)) : text;

    /// <summary>The same for a remedy.</summary>
    public static string MarkToDo(string text, bool isSaidByHost, Language language) =>
        isSaidByHost && text.Length > 0 ? Words.HostSaying(language).SaidToDo(Quote(text)) : text;

    /// <summary>A copy whose texts are marked where they are the host's.</summary>
    public static CheckResult Mark(CheckResult result, Language language)
    {
        if (!result.SaidByHost) return result;
        var marked = result.Clone();
        var isKnown = CheckTexts.Find(result.CheckId, language) is not null;
        marked.Title = Mark(result.Title, !isKnown, language);
        marked.Message = Mark(result.Message, true, language);
        marked.Remedy = MarkToDo(result.Remedy, true, language);
        if (!isKnown) marked.Citation = Mark(result.Citation, true, language);
        return marked;
    }

    // Neither ends the quotes, nor does a page take anything in them for code.
    private static string Quote(string text) => $"'{Visible.Of(text.Trim()).Replace('\'', '’').Replace('`', 'ˋ')}'";
}
