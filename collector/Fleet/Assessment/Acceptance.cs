using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Fleet.Regressions.Rules;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>
/// Makes the present state of a host the one that it is measured against, for what one open regression is about. Pure.
/// What is accepted is what the record tells, and no more.
/// </summary>
internal sealed class Acceptance(RegressionOptions options)
{
    /// <summary>
    /// What is to be written; null where the newest snapshot does not show the regression as its record tells it, or where what it shows
    /// is no state that could be meant.
    /// </summary>
    /// <param name="state">The host with its newest snapshot and that one's diagnosis, its standings and all that is open.</param>
    /// <param name="accepted">The open regression.</param>
    /// <param name="deed">Who accepts it, when and why.</param>
    public PollWrite? Accept(HostState state, StoredRegression accepted, Activity deed)
    {
        if (state.Newest?.Diagnosis is not { } diagnosis) return null;
        var standings = new StandingBook(state.Standings, state.Newest);
        if (Find(accepted.Regression, diagnosis, standings) is not { Accepted: { Count: > 0 } meant } ruling || !Tells(accepted, ruling)) return null;
        // It was seen for as long as the newest snapshot was.
        foreach (var standing in meant) standings.Keep(standing, ResourceNames.Number(state.Newest.Name), state.Newest.LastSeenTime);
        var host = state.Host.Clone();
        // What stands against the host follows from what is open too.
        host.KnownAnswer = null;
        var ledger = new RegressionLedger(host, state.Regressions, new LedgerMoment(deed.ActivityTime, options));
        ledger.Accept(ruling, deed);
        StandingProblems.Enter(host.Host, diagnosis, ledger.Open);
        return new PollWrite
        {
            ReadRevision = state.Host.Revision,
            Host = host,
            Standings = standings.ToList(),
            Regressions = ledger.Told,
            Activity = deed,
        };
    }

    // A poll that may record little leaves a record as it was.
    private static bool Tells(StoredRegression accepted, Ruling ruling) => ruling.Kind is RulingKind.Forgotten
        || (accepted.Regression.Severity == ruling.Severity && accepted.Certificate == ruling.Certificate
            && Telling.IsSame(accepted.Evidence, RecordMaker.EvidenceOf(ruling)));

    private static Ruling? Find(Regression accepted, Diagnosis diagnosis, StandingBook standings)
    {
        var subject = (accepted.RuleId, accepted.Subject);
        var input = new RuleInput(diagnosis, standings, new HashSet<(string, string)> { subject });
        return RuleCatalogue.Judge(input).FirstOrDefault(ruling =>
            ruling.Kind is RulingKind.Worse && (ruling.RuleId, ruling.Subject) == subject)
            ?? (IsDropped(accepted.RuleId, diagnosis) ? Forget(accepted) : null);
    }

    // Another version of the agent may no longer have a check, or not have it yet: no answer will ever end what is open
    // about it. Should the check come back, it is judged as if new.
    private static Ruling Forget(Regression accepted)
    {
        var forgotten = new Ruling(RulingKind.Forgotten, accepted.RuleId, accepted.Subject);
        return forgotten with { Accepted = [forgotten] };
    }

    private static bool IsDropped(string ruleId, Diagnosis diagnosis) =>
        diagnosis.CheckResults.Count > 0 && !RuleIds.All.Contains(ruleId)
        && diagnosis.CheckResults.All(result => result.CheckId != ruleId);
}
