namespace XMailFleet.Texts;

/// <summary>Puts the condition of a host into words, so that no sign or colour has to say it alone.</summary>
public static class ConditionWords
{
    /// <summary>The verdict, and what stands against the host beside it: "Full function, 2 errors, 1 warning".</summary>
    public static string Of(HostCondition condition, Language language)
    {
        var words = Words.Condition(language);
        var verdict = Names.Of(condition.Verdict, language);
        return Standing(condition, words) is { } standing ? words.Verdict(verdict, standing) : verdict;
    }

    private static string? Standing(HostCondition condition, IConditionWords words) => condition switch
    {
        { Errors: 0, Warnings: 0 } => null,
        { Warnings: 0 } => words.Errors(condition.Errors),
        { Errors: 0 } => words.Warnings(condition.Warnings),
        _ => words.Both(words.Errors(condition.Errors), words.Warnings(condition.Warnings)),
    };
}
