using XMailFleet.V1;

namespace XMailFleet.Collector.Web;

/// <summary>Enum values as queries write them: "server-only", "error", "open".</summary>
internal static class Choices
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.ServerOnly => "server-only",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    public static string Of(RegressionState state) => state.ToString().ToLowerInvariant();

    public static string Of(RegressionKind kind) => kind switch
    {
        RegressionKind.NewlyJudged => "newly-judged",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The value of that spelling, or null for an empty one.</summary>
    /// <exception cref="BadQueryException">There is none of that spelling.</exception>
    public static T? Parse<T>(string? text, string parameter, Func<T, string> spelling)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        var choices = Enum.GetValues<T>().Where(value => Convert.ToInt32(value, null) != 0).ToList();
        foreach (var value in choices)
            if (spelling(value).Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        throw new BadQueryException(parameter, string.Join(", ", choices.Select(spelling)));
    }
}
