using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>Puts a check result into words.</summary>
public static class CheckTexts
{
    /// <summary>
    /// Fills title, message, remedy and citation of <paramref name="result"/> from its id, reason and parameters. A
    /// result of a check or reason that this program does not know keeps the words it came with.
    /// </summary>
    public static void Render(CheckResult result, Language language)
    {
        if (Find(result.CheckId, language) is not { } text) return;
        result.Title = text.Title;
        result.Citation = CheckCatalogue.Find(result.CheckId)?.Citation ?? "";
        if ((text.Find(result.Reason) ?? Common(result.Reason, language)) is not { } message) return;
        result.Message = Template.Fill(message.Message, result.Parameters, result.Subject);
        result.Remedy = Template.FillCommands(message.Remedy, result.Parameters, result.Subject);
    }

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
