using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>Puts the judgement behind a regression into words: that of a rule, or that of a check.</summary>
public static class RegressionTexts
{
    /// <summary>
    /// Fills title, message and remedy of <paramref name="evidence"/>, whose check id is the id of the rule. What this
    /// program does not know keeps the words it came with.
    /// </summary>
    public static void Render(CheckResult evidence, Language language)
    {
        if (Find(evidence.CheckId, language) is not { } text)
        {
            CheckTexts.Render(evidence, language);
            return;
        }

        evidence.Title = text.Title;
        evidence.ClearSaidByHost();
        if (text.Find(evidence.Reason) is not { } message) return;
        evidence.Message = Template.Fill(message.Message, evidence, language);
        evidence.Remedy = Template.FillCommands(message.Remedy, evidence, language);
    }

    /// <summary>
    /// The first sentence of what <see cref="Render"/> makes of the evidence. It is cut from the text before the
    /// parameters are filled in, so that a full stop in a name does not end it.
    /// </summary>
    public static string Summarise(CheckResult evidence, Language language)
    {
        var text = Find(evidence.CheckId, language) ?? CheckTexts.Find(evidence.CheckId, language);
        return text?.Find(evidence.Reason) is { } message
            ? Template.Fill(Sentences.First(message.Message), evidence, language)
            : Sentences.First(evidence.Message);
    }

    /// <summary>Whether this program has words of its own for what a rule or check found.</summary>
    public static bool Knows(CheckResult evidence) =>
        Find(evidence.CheckId, Language.English) is not null || CheckTexts.Knows(evidence.CheckId, evidence.Reason);

    /// <summary>What a rule or check looks at; its id where this program does not know it.</summary>
    public static string Title(string ruleId, Language language) =>
        (Find(ruleId, language) ?? CheckTexts.Find(ruleId, language))?.Title ?? ruleId;

    /// <summary>The text of a rule that rests on no check, or null where there is none.</summary>
    public static CheckText? Find(string ruleId, Language language) =>
        (language is Language.Japanese ? JapaneseRules.Texts : EnglishRules.Texts).GetValueOrDefault(ruleId);
}
