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
    // A record chooses among them.
    private const int ChangeLimit = 5_000;

    /// <summary>Whether the rules have something to judge: an answer that differs, or a condition that counts polls.</summary>
    public static bool IsJudged(StoredHost host, PollResult result) =>
        result.Diagnosis is not null && (IsChanged(host, result) || host.Pending.Count > 0);

    /// <summary>The write for <paramref name="result"/>, judged against what is stored.</summary>
    public PollWrite Assess(HostState state, PollResult result)
    {
        var host = state.Host.Clone();
        var time = Timestamp.FromDateTimeOffset(result.StartTime);
        var moment = new LedgerMoment(time, options)
        {
            Windows = state.Windows,
            LeastSpacing = result.IsPrompted ? polling.LeastSpacing : TimeSpan.Zero,
        };
        host.Host.LastPollTime = time;
        var write = result.Diagnosis is null
            ? Failed(state, host, result.Failure!, moment)
            : Answered(state, host, result, moment);
        return write with { ReadRevision = state.Host.Revision };
    }

    private PollWrite Failed(HostState state, StoredHost host, PollFailure failure, LedgerMoment moment)
    {
        host.Host.ConsecutiveFailures++;
        host.Host.LastError = failure.Describe(host.Host.Address);
        host.Host.Reachability = Reachability.Unreachable;
        var ledger = new RegressionLedger(host, state.Regressions, moment);
        if (HostUnreachable.Judge(host.Host, failure, host.Host.ConsecutiveFailures, polling.UnreachableAfter) is { } ruling)
            ledger.Enter(ruling);
        else
            ledger.Interrupt(RuleIds.HostUnreachable);
        return Write(host, ledger);
    }

    private static PollWrite Answered(HostState state, StoredHost host, PollResult result, LedgerMoment moment)
    {
        host.Host.ConsecutiveFailures = 0;
        host.Host.LastError = "";
        host.Host.Reachability = Reachability.Reachable;
        host.Host.LastSuccessTime = moment.Time;
        var judged = IsJudged(state.Host, result);
        var snapshot = IsChanged(state.Host, result) || state.Newest is null
            ? Begin(host, result, moment.Time)
            : Extend(state.Newest, moment.Time);
        host.Digest ??= HostDigests.Of(result.Diagnosis!);
        moment = moment with { Snapshot = host.LastSnapshot, ChangesSince = ChangesSince(state, result.Diagnosis!) };
        var ledger = new RegressionLedger(host, state.Regressions, moment);
        ledger.Enter(HostUnreachable.Answered());
        var standings = judged ? Judge(state, result.Diagnosis!, ledger, moment) : null;
        StandingProblems.Enter(host.Host, result.Diagnosis!, ledger.Open);
        return Write(host, ledger) with { Snapshot = snapshot, Standings = standings };
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
        foreach (var ruling in RuleCatalogue.Judge(input).ToList())
            if (ledger.Enter(ruling)) standings.Keep(ruling, moment.Snapshot, moment.Time);
        standings.Bound(diagnosis);
        return standings.ToList();
    }

    private static bool IsChanged(StoredHost host, PollResult result) => result.Fingerprint != host.Fingerprint;

    private static Snapshot Begin(StoredHost host, PollResult result, Timestamp time)
    {
        var diagnosis = result.Diagnosis!;
        var condition = HostCondition.Of(diagnosis);
        var snapshot = new Snapshot
        {
            Name = ResourceNames.Snapshot(ResourceNames.HostId(host.Host.Name)!, ++host.LastSnapshot),
            FirstSeenTime = time,
            LastSeenTime = time,
            PollCount = 1,
            Verdict = diagnosis.Verdict,
            ErrorCount = condition.Errors,
            WarningCount = condition.Warnings,
            Diagnosis = DiagnosisTexts.Strip(diagnosis),
        };
        host.Fingerprint = result.Fingerprint;
        host.Digest = HostDigests.Of(diagnosis);
        host.Host.Verdict = diagnosis.Verdict;
        host.Host.LatestSnapshot = snapshot.Name;
        host.Host.CertificateExpireTime = FirstExpiry(diagnosis);
        return snapshot;
    }

    private static Snapshot Extend(Snapshot newest, Timestamp time)
    {
        var snapshot = newest.Clone();
        snapshot.LastSeenTime = time;
        snapshot.PollCount++;
        return snapshot;
    }

    private static Func<int, IReadOnlyList<FieldChange>> ChangesSince(HostState state, Diagnosis now)
    {
        var known = new Dictionary<int, IReadOnlyList<FieldChange>>();
        return number =>
        {
            if (!state.Diagnoses.TryGetValue(number, out var before)) return [];
            if (!known.TryGetValue(number, out var changes)) known[number] = changes = [.. FieldDiff.Between(before, now).Take(ChangeLimit)];
            return changes;
        };
    }

    private static Timestamp? FirstExpiry(Diagnosis diagnosis) =>
        diagnosis.KeyMaterial?.ServerCertificate?.Chain
            .Select(certificate => certificate.NotAfterTime)
            .Where(time => time is not null)
            .Min();

    private static PollWrite Write(StoredHost host, RegressionLedger ledger)
    {
        ledger.Settle();
        return new PollWrite { ReadRevision = 0, Host = host, Regressions = ledger.Told, QuietRegressions = ledger.Quiet };
    }
}
