using XMailFleet.Collector.Serving.Wording;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <summary>Which regressions the history shows.</summary>
/// <param name="Host">Id of a host; empty for all.</param>
/// <param name="Severity">The least severity.</param>
public sealed record RegressionFilter(string Host, Severity? Severity, RegressionState? State, RegressionKind? Kind = null)
{
    public string Parent => Host.Length > 0 ? $"hosts/{Host}" : "hosts/-";

    /// <summary>The filter in the words of <see cref="ListRegressionsRequest.Filter"/>.</summary>
    public string Expression => string.Join(" AND ", Terms());

    private IEnumerable<string> Terms()
    {
        if (Severity is { } severity) yield return $"severity >= {severity.ToString().ToUpperInvariant()}";
        if (Kind is { } kind) yield return $"kind = {Choices.Of(kind).Replace('-', '_').ToUpperInvariant()}";
        if (State is { } state) yield return $"state = {state.ToString().ToUpperInvariant()}";
    }
}
