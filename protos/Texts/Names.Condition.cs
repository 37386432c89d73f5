using XMailFleet.V1;

namespace XMailFleet.Texts;

public static partial class Names
{
    /// <summary>The verdict, and what stands against the host beside it: "Full function, 1 error".</summary>
    public static string Of(HostCondition condition, Language language) => OfStanding(condition, language) is { Length: > 0 } standing
        ? Say(language, $"{Of(condition.Verdict, language)}, {standing}", $"{Of(condition.Verdict, language)}（{standing}）")
        : Of(condition.Verdict, language);

    /// <summary>"2 errors, 1 warning"; empty where nothing stands.</summary>
    public static string OfStanding(HostCondition condition, Language language) => string.Join(
        Say(language, ", ", "、"),
        new[] { Count(CheckStatus.Error, condition.Errors, language), Count(CheckStatus.Warning, condition.Warnings, language) }
            .Where(part => part.Length > 0));

    private static string Count(CheckStatus status, int count, Language language) =>
        count == 0 ? "" : Say(language, $"{count} {Of(status, language)}{(count == 1 ? "" : "s")}", $"{Of(status, language)} {count} 件");
}
