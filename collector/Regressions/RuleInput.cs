using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions;

/// <summary>What a rule judges: the newest diagnosis against what stood before, and which regressions are open.</summary>
internal sealed record RuleInput(Diagnosis Now, StandingBook Standings, IReadOnlySet<(string RuleId, string Subject)> Open);
