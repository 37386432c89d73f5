using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Wording;

/// <summary>Puts into a word how a record stands: a record of a moment has no state but its kind.</summary>
internal static class RegressionStates
{
    public static string Say(Regression regression, Language language) => regression switch
    {
        { State: RegressionState.Open, Kind: RegressionKind.Unknown } => Names.Of(regression.Kind, language),
        { State: RegressionState.Open } => Names.Of(regression.State, language),
        { Kind: RegressionKind.Change or RegressionKind.Recovery or RegressionKind.NewlyJudged } => Names.Of(regression.Kind, language),
        _ when regression.Events.LastOrDefault() is { Kind: RegressionEventKind.Superseded } last => Names.Of(last.Kind, language),
        _ when regression.IsAccepted() => Names.Of(RegressionEventKind.Accepted, language),
        _ => Names.Of(regression.State, language),
    };

    /// <summary>Whether it began and ended in the same moment.</summary>
    public static bool IsMoment(Regression regression) =>
        regression.Kind is RegressionKind.Change or RegressionKind.Recovery or RegressionKind.NewlyJudged;

    /// <summary>What else is to be known of it at a glance.</summary>
    public static IEnumerable<string> Marks(Regression regression, Language language)
    {
        var words = Words.RegressionMark(language);
        if (regression.Flapping) yield return words.Flapping(regression.OccurrenceCount);
        else if (regression.OccurrenceCount > 1) yield return words.Times(regression.OccurrenceCount);
        if (regression.Muted) yield return words.Muted;
    }
}
