using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Wording;

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
}
