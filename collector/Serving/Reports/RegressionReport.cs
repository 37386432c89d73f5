using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The regression history to be put on paper, newest first.</summary>
/// <param name="Source">Address of the collector that told it.</param>
/// <param name="Host">Id of the host; empty for all.</param>
/// <param name="Since">Start of the time looked at; null for all that is kept.</param>
/// <param name="Time">When it was read.</param>
public sealed record RegressionReport(
    string Source, string Host, DateTimeOffset? Since, DateTimeOffset Time, Language Language, IReadOnlyList<Regression> Regressions)
{
    /// <summary>What hosts show together; null where the report is of one host, or is only of regressions.</summary>
    public FleetFindings? Findings { get; init; }

    /// <summary>Hosts with problems when it was read, whenever those began, worst first.</summary>
    public IReadOnlyList<V1.Host> ProblemHosts { get; init; } = [];

    /// <summary>Hosts whose agents are older than the collector.</summary>
    public IReadOnlyList<V1.Host> OutdatedHosts { get; init; } = [];

    /// <summary>The regressions for people: words of hosts are marked as theirs.</summary>
    public IEnumerable<Regression> Marked => Regressions.Select(regression => MarkedRegression.Of(regression, Language));

    /// <summary>How many records stand how, in words: those that are open first.</summary>
    public IEnumerable<(string State, int Count)> StateCounts => Regressions
        .OrderBy(regression => regression.State)
        .GroupBy(regression => RegressionStates.Say(regression, Language))
        .Select(records => (records.Key, records.Count()));

    /// <summary>
    /// Whether a record belongs to the time from <paramref name="since"/>: what opened or recovered in it, and what
    /// stood open through it.
    /// </summary>
    public static bool Concerns(Regression regression, DateTimeOffset? since) =>
        since is not { } start
        || regression.State is RegressionState.Open
        || regression.DetectTime?.ToDateTimeOffset() >= start
        || regression.RecoverTime?.ToDateTimeOffset() >= start;
}
