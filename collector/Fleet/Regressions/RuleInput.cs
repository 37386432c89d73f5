using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>What a rule judges: the newest diagnosis against what stood before, and which regressions are open.</summary>
internal sealed record RuleInput(Diagnosis Now, StandingBook Standings, IReadOnlySet<(string RuleId, string Subject)> Open)
{
    /// <summary>Whether the host was never diagnosed before: everything is then only a beginning.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The diagnosis of an earlier snapshot, by number; null where it is not kept.</summary>
    public Func<int, Diagnosis?> Earlier { get; init; } = _ => null;
}
