using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>What does not wait until a host that never rests may be recorded again.</summary>
internal static class Urgency
{
    /// <summary>Whether it tells that something known here got worse, or well again.</summary>
    public static bool Is(PollWrite write) => write.Regressions.Any(told =>
        told.Regression is { Kind: RegressionKind.Regression, Severity: Severity.Error or Severity.Warning, RuleId: not (RuleIds.ChangesWithoutRest or RuleIds.HostUnreachable) }
        && IsKnown(told.Regression.RuleId));

    /// <summary>Whether the rule is one of this program: an agent may make up checks at every poll.</summary>
    public static bool IsKnown(string ruleId) =>
        RuleIds.All.Contains(ruleId) || CheckCatalogue.Find(ruleId) is not null;
}
