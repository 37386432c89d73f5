using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>What a write adds to the history.</summary>
internal static class WriteCost
{
    /// <summary>Bytes that it adds: a new snapshot, and for each record that is told itself and its event. What is written over adds none.</summary>
    public static long Of(PollWrite write) =>
        (write.Snapshot is { Diagnosis: not null } snapshot ? snapshot.CalculateSize() : 0) + write.Regressions.Sum(told => 2L * told.CalculateSize());

    /// <summary>Whether it tells that something known here got worse, or well again.</summary>
    public static bool IsUrgent(PollWrite write) => write.Regressions.Any(told =>
        told.Regression is { Kind: RegressionKind.Regression, Severity: Severity.Error or Severity.Warning, RuleId: not (RuleIds.ChangesWithoutRest or RuleIds.HostUnreachable) }
        && IsKnown(told.Regression.RuleId));

    /// <summary>Whether the rule is one of this program: an agent may make up checks at every poll.</summary>
    public static bool IsKnown(string ruleId) =>
        RuleIds.All.Contains(ruleId) || CheckCatalogue.Find(ruleId) is not null;
}
