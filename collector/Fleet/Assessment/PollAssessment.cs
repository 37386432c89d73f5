using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Fleet.Regressions.Rules;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>Turns the outcome of a poll into what is to be written. Pure.</summary>
internal sealed class PollAssessment(RegressionOptions options, PollingOptions polling)
{
    /// <summary>Whether the rules have something to judge: an answer that differs, a condition that counts polls, or what had to wait.</summary>
    public static bool IsJudged(StoredHost host, PollResult result) =>
        result.Diagnosis is not null && (IsChanged(host, result) || host.Pending.Count > 0 || host.HeldBack);

    /// <summary>The write for <paramref name="result"/>, judged against what is stored.</summary>
    public PollWrite Assess(HostState state, PollResult result)
    {
        var moment = new LedgerMoment(Timestamp.FromDateTimeOffset(result.StartTime), options)
        {
            Windows = state.Windows,
            LeastSpacing = result.IsPrompted ? polling.LeastSpacing : TimeSpan.Zero,
        };
        var write = result.Failure is { } failure ? Failed(state, failure, moment)
            : result.IsUnchanged ? Unchanged(state, moment)
            : Answered(state, result, moment);
        return write with { ReadRevision = state.Host.Revision };
    }

    private PollWrite Failed(HostState state, PollFailure failure, LedgerMoment moment)
    {
        var host = state.Host.Clone();
        host.Host.LastPollTime = moment.Time;
        host.Host.ConsecutiveFailures++;
        host.Host.LastError = failure.Describe(host.Host.Address);
        host.Host.Reachability = Reachability.Unreachable;
        host.KnownAnswer = null;
        var ledger = new RegressionLedger(host, state.Regressions, moment);
        if (HostUnreachable.Judge(host.Host, failure, host.Host.ConsecutiveFailures, polling.UnreachableAfter) is { } ruling)
            ledger.Enter(ruling);
        else
            ledger.Interrupt(RuleIds.HostUnreachable);
        return Write(host, ledger);
    }

    // What the answer says was judged to the end when it came whole, and nothing that depends on it has been written since.
    private static PollWrite Unchanged(HostState state, LedgerMoment moment)
    {
        var newest = state.Newest ?? throw new InvalidOperationException("The snapshot that the answer would go on with is not there.");
        var budget = RecordingBudget.Of(state.Host, moment.Time);
        var host = Reached(state.Host, moment.Time);
        var ledger = Begin(host, state, moment with { Snapshot = host.LastSnapshot }, budget);
        return Finish(Write(host, ledger) with { Snapshot = Snapshots.Extend(newest, moment.Time) }, budget);
    }

    private static PollWrite Answered(HostState state, PollResult result, LedgerMoment moment)
    {
        var budget = RecordingBudget.Of(state.Host, moment.Time);
        var whole = Record(Copy(state), result, moment, budget);
        if (!IsJudged(state.Host, result) || budget.TryWhole(whole.Bytes)) return Finish(whole, budget);
        var spaced = Record(Copy(state), result, moment with { Room = RecordRoom.Narrow() }, budget);
        if (budget.TrySpaced(spaced.Bytes, Urgency.Is(spaced))) return Finish(spaced, budget);
        budget.LeaveOut();
        return Finish(LeaveOut(state, result, moment, budget, spaced.Host), budget);
    }

    // A ledger writes into the records that it is given.
    private static HostState Copy(HostState state) => state with { Regressions = [.. state.Regressions.Select(stored => stored.Clone())] };

    private static PollWrite Finish(PollWrite write, RecordingBudget budget)
    {
        budget.EnterInto(write.Host);
        return write;
    }

    private static PollWrite Record(HostState state, PollResult result, LedgerMoment moment, RecordingBudget budget)
    {
        var host = Reached(state.Host, moment.Time);
        var snapshot = IsChanged(state.Host, result) || state.Newest is null
            ? Snapshots.Begin(host, result, moment.Time)
            : Snapshots.Extend(state.Newest, moment.Time);
        host.Digest ??= HostDigests.Of(result.Diagnosis!);
        moment = moment with { Snapshot = host.LastSnapshot, ChangesSince = Snapshots.ChangesSince(state, result.Diagnosis!) };
        var ledger = Begin(host, state, moment, budget);
        var standings = IsJudged(state.Host, result) ? Judge(state, result.Diagnosis!, ledger, moment) : null;
        host.HeldBack = moment.Room.IsShort;
        host.KnownAnswer = KnownAnswers.Of(result);
        StandingProblems.Enter(host.Host, result.Diagnosis!, ledger.Open);
        AgentAge.Enter(host.Host, result.Diagnosis!);
        return Write(host, ledger) with { Snapshot = snapshot, Standings = standings };
    }

    // The newest snapshot stays the one that was recorded last: the next answer is compared with it. What is counted goes on.
    private static PollWrite LeaveOut(HostState state, PollResult result, LedgerMoment moment, RecordingBudget budget, StoredHost counted)
    {
        var host = Reached(state.Host, moment.Time);
        host.Pending.Clear();
        host.Pending.Add(counted.Pending);
        host.KnownAnswer = null;
        host.Host.Verdict = result.Diagnosis!.Verdict;
        var ledger = Begin(host, state, moment, budget);
        StandingProblems.Enter(host.Host, result.Diagnosis, ledger.Open);
        AgentAge.Enter(host.Host, result.Diagnosis);
        return Write(host, ledger);
    }

    private static StoredHost Reached(StoredHost stored, Timestamp time)
    {
        var host = stored.Clone();
        host.Host.ConsecutiveFailures = 0;
        host.Host.LastError = "";
        host.Host.Reachability = Reachability.Reachable;
        host.Host.LastPollTime = host.Host.LastSuccessTime = time;
        return host;
    }

    private static RegressionLedger Begin(StoredHost host, HostState state, LedgerMoment moment, RecordingBudget budget)
    {
        var ledger = new RegressionLedger(host, state.Regressions, moment);
        ledger.Enter(HostUnreachable.Answered());
        ledger.Enter(budget.Judge());
        return ledger;
    }

    private static IReadOnlyList<Standing> Judge(HostState state, Diagnosis diagnosis, RegressionLedger ledger, LedgerMoment moment)
    {
        var standings = new StandingBook(state.Standings, state.Newest);
        var open = state.Regressions.Where(r => r.Regression.State is RegressionState.Open)
            .Select(r => (r.Regression.RuleId, r.Regression.Subject)).ToHashSet();
        var input = new RuleInput(diagnosis, standings, open)
        {
            IsFirst = state.Newest is null,
            Earlier = number => state.Diagnoses.GetValueOrDefault(number),
        };
        foreach (var ruling in InOrder(RuleCatalogue.Judge(input).ToList(), moment.Room))
            if (ledger.Enter(ruling)) standings.Keep(ruling, moment.Snapshot, moment.Time);
        standings.Bound(diagnosis);
        return standings.ToList();
    }

    // Where there is room for a few, what an agent made up does not take it from what is known here.
    private static IEnumerable<Ruling> InOrder(List<Ruling> rulings, RecordRoom room) => !room.IsNarrow ? rulings : rulings
        .OrderByDescending(ruling => Urgency.IsKnown(ruling.RuleId))
        .ThenByDescending(ruling => ruling.Kind is RulingKind.Worse)
        .ThenByDescending(ruling => ruling.Severity);

    private static bool IsChanged(StoredHost host, PollResult result) => result.Fingerprint != host.Fingerprint;

    private static PollWrite Write(StoredHost host, RegressionLedger ledger)
    {
        ledger.Settle();
        return new PollWrite { ReadRevision = 0, Host = host, Regressions = ledger.Told, QuietRegressions = ledger.Quiet };
    }
}
