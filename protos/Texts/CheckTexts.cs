using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>Puts a check result into words.</summary>
public static class CheckTexts
{
    /// <summary>
    /// Fills title, message, remedy and citation of <paramref name="result"/> from its id, reason and parameters. A
    /// result of a check or reason that this program does not know keeps the words it came with, and is flagged.
    /// </summary>
    public static void Render(CheckResult result, Language language)
    {
        var text = Find(result.CheckId, language);
        var message = text is null ? null : text.Find(result.Reason) ?? Common(result.Reason, language);
        if (message is null) result.SaidByHost = true;
        else result.ClearSaidByHost();
        if (text is not null)
        {
            result.Title = text.Title;
            result.Citation = CheckCatalogue.Find(result.CheckId)?.Citation ?? "";
        }

        if (message is null) return;
        result.Message = Template.Fill(message.Message, result, language);
        result.Remedy = Template.FillCommands(message.Remedy, result, language);
    }

    /// <summary>Whether this program has words of its own for what a check found.</summary>
    public static bool Knows(string checkId, string reason) =>
        Find(checkId, Language.English) is { } text && (text.Find(reason) ?? Common(reason, Language.English)) is not null;

    /// <summary>The text of a check, or null where there is none.</summary>
    public static CheckText? Find(string checkId, Language language) =>
        (language is Language.Japanese ? Japanese.Checks : English.Checks).GetValueOrDefault(checkId);

    // Reasons that mean the same in every check need no message of their own.
    private static CheckMessage? Common(string reason, Language language) => reason switch
    {
        Reasons.NotApplicable => new(Words.CommonReason(language).NotApplicable, ""),
        Reasons.Inconclusive => new(Words.CommonReason(language).Inconclusive, ""),
        _ => null,
    };
}
