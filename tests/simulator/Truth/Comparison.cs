using System.Globalization;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Truth;

/// <summary>Compares what there must be with what the collector recorded and told, as lines of text that must be alike.</summary>
internal static class Comparison
{
    /// <summary>One sentence for each difference: what is missing, what is invented or twice.</summary>
    public static IEnumerable<string> Compare(
        Life life, IReadOnlyList<ExpectedRecord> expected, IReadOnlyList<Regression> listed, IReadOnlyList<WatchRegressionsResponse> told) =>
        Differences(life, "recorded", expected.Select(Text), listed.Select(Text))
            .Concat(Differences(life, "told", expected.SelectMany(Told), told.Select(Text)));

    /// <summary>What a watcher is told of a record: of all that happens in one poll, the last.</summary>
    public static IEnumerable<string> Told(ExpectedRecord record) => record.Events
        .GroupBy(Moment)
        .Select(moment => $"{record.RuleId} [{record.Subject}] {record.Kind} {record.Detected}: {moment.Key} {moment.Last().Kind}");

    private static IEnumerable<string> Differences(Life life, string how, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var rest = found.ToList();
        foreach (var line in expected)
            if (!rest.Remove(line)) yield return $"{life.HostId}: not {how}: {line}";
        foreach (var line in rest) yield return $"{life.HostId}: {how} wrongly: {line}";
    }

    private static string Text(ExpectedRecord record) => Line(
        record.RuleId, record.Subject, record.Kind, record.Severity, $"{record.Detected}", $"{record.LastGood}", Recovered(record),
        record.Opened.Count, record.Flapping, record.Muted, record.Events.Select(e => $"{Moment(e)} {e.Kind}"));

    private static string Text(Regression record) => Line(
        record.RuleId, record.Subject, record.Kind, record.Severity, Round(record.DetectTime), Round(record.LastGoodTime), Round(record.RecoverTime),
        record.OccurrenceCount, record.Flapping, record.Muted, record.Events.Select(e => $"{Round(e.EventTime)} {e.Kind}"));

    private static string Line(
        string ruleId, string subject, RegressionKind kind, Severity severity, string detected, string lastGood, string recovered,
        int count, bool flapping, bool muted, IEnumerable<string> events) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ruleId} [{subject}] {kind} {severity}, detected {detected}, last good {lastGood}, recovered {recovered}, {count} times{(flapping ? ", flapping" : "")}{(muted ? ", muted" : "")}, events: {string.Join(", ", events)}");

    private static string Moment((int Round, RegressionEventKind Kind) e) =>
        e.Kind is RegressionEventKind.Accepted ? Rounds.End(e.Round) : Rounds.Beginning(e.Round);

    private static string Recovered(ExpectedRecord record) =>
        record.Recovered is not { } round ? "" : record.Accepted ? Rounds.End(round) : Rounds.Beginning(round);

    private static string Text(WatchRegressionsResponse told)
    {
        var record = told.Regression;
        return $"{record.RuleId} [{record.Subject}] {record.Kind} {Round(record.DetectTime)}: {Round(told.Event.EventTime)} {told.Event.Kind}";
    }

    private static string Round(Google.Protobuf.WellKnownTypes.Timestamp? time) =>
        time is null ? "" : Rounds.NameOf(time.ToDateTimeOffset());
}
