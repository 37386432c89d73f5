using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>Puts the condition of a host into words, so that no sign or colour has to say it alone.</summary>
public static class ConditionWords
{
    /// <summary>The verdict, and what stands against the host beside it: "Full function, 2 errors, 1 warning".</summary>
    public static string Of(HostCondition condition, Language language)
    {
        var verdict = Names.Of(condition.Verdict, language);
        var standing = string.Join(
            language.Say(", ", "、"),
            new[] { Count(CheckStatus.Error, condition.Errors, language), Count(CheckStatus.Warning, condition.Warnings, language) }
                .Where(part => part.Length > 0));
        return standing.Length == 0 ? verdict : language.Say($"{verdict}, {standing}", $"{verdict}（{standing}）");
    }

    private static string Count(CheckStatus status, int count, Language language)
    {
        var name = Names.Of(status, language);
        return count == 0 ? "" : language.Say($"{count} {name}{(count == 1 ? "" : "s")}", $"{name} {count} 件");
    }
}
