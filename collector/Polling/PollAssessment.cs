using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.History;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Regressions;
using XMailFleet.V1;

namespace XMailFleet.Collector.Polling;

/// <summary>Turns the outcome of a poll into what is to be written. Pure.</summary>
internal static class PollAssessment
{
    /// <summary>The write for <paramref name="result"/>, judged against what is stored.</summary>
    public static PollWrite Assess(HostState state, PollResult result, PollingOptions options)
    {
        var host = state.Host.Clone();
        var time = Timestamp.FromDateTimeOffset(result.StartTime);
        host.Host.LastPollTime = time;
        return result.Diagnosis is not null
            ? Answered(state, host, result, time, options)
            : Failed(state, host, result.Failure!, time, options);
    }

    private static PollWrite Failed(HostState state, StoredHost host, PollFailure failure, Timestamp time, PollingOptions options)
    {
        host.Host.ConsecutiveFailures++;
        host.Host.LastError = failure.Describe(host.Host.Address);
        host.Host.Reachability = Reachability.Unreachable;
        var ledger = new RegressionLedger(host, state.Regressions, new LedgerMoment(time, 0, _ => [], options.ReopenWindow));
        if (HostUnreachable.Judge(host.Host, failure, host.Host.ConsecutiveFailures, options.UnreachableAfter) is { } ruling)
            ledger.Enter(ruling);
        return Write(state, host) with { Regressions = ledger.Written };
    }

    private static PollWrite Answered(HostState state, StoredHost host, PollResult result, Timestamp time, PollingOptions options)
    {
        host.Host.ConsecutiveFailures = 0;
        host.Host.LastError = "";
        host.Host.Reachability = Reachability.Reachable;
        host.Host.LastSuccessTime = time;
        return state.Newest is { } newest && result.Fingerprint == host.Fingerprint
            ? Unchanged(state, host, newest, time, options)
            : Changed(state, host, result, time, options);
    }

    private static PollWrite Unchanged(HostState state, StoredHost host, Snapshot newest, Timestamp time, PollingOptions options)
    {
        var snapshot = newest.Clone();
        snapshot.LastSeenTime = time;
        snapshot.PollCount++;
        var ledger = new RegressionLedger(host, state.Regressions, new LedgerMoment(time, 0, _ => [], options.ReopenWindow));
        ledger.Enter(HostUnreachable.Answered());
        return Write(state, host) with { Snapshot = snapshot, Regressions = ledger.Written };
    }

    private static PollWrite Changed(
        HostState state, StoredHost host, PollResult result, Timestamp time, PollingOptions options)
    {
        var diagnosis = result.Diagnosis!;
        var number = ++host.LastSnapshot;
        var snapshot = MakeSnapshot(host, diagnosis, number, time);
        host.Fingerprint = result.Fingerprint;
        host.Host.Verdict = diagnosis.Verdict;
        host.Host.LatestSnapshot = snapshot.Name;
        host.Host.CertificateExpireTime = FirstExpiry(diagnosis);

        var standings = new StandingBook(state.Standings, state.Newest);
        var open = state.Regressions.Where(r => r.Regression.State is RegressionState.Open)
            .Select(r => (r.Regression.RuleId, r.Regression.Subject)).ToHashSet();
        var ledger = new RegressionLedger(
            host, state.Regressions, new LedgerMoment(time, number, ChangesSince(state, diagnosis), options.ReopenWindow));
        ledger.Enter(HostUnreachable.Answered());
        foreach (var ruling in RuleCatalogue.Judge(new RuleInput(diagnosis, standings, open)).ToList())
        {
            ledger.Enter(ruling);
            Keep(standings, ruling, number, time);
        }

        return Write(state, host) with { Snapshot = snapshot, Standings = standings.ToList(), Regressions = ledger.Written };
    }

    private static void Keep(StandingBook standings, Ruling ruling, int snapshot, Timestamp time)
    {
        if (ruling.Kind is RulingKind.Good or RulingKind.Changed)
            standings.Set(ruling.RuleId, ruling.Subject, ruling.Value, snapshot, time);
        else if (ruling.Kind is RulingKind.Forgotten)
            standings.Remove(ruling.RuleId, ruling.Subject);
    }

    private static Snapshot MakeSnapshot(StoredHost host, Diagnosis diagnosis, int number, Timestamp time) => new()
    {
        Name = ResourceNames.Snapshot(ResourceNames.HostId(host.Host.Name)!, number),
        FirstSeenTime = time,
        LastSeenTime = time,
        PollCount = 1,
        Verdict = diagnosis.Verdict,
        Diagnosis = DiagnosisTexts.Strip(diagnosis),
    };

    private static Func<int, IReadOnlyList<FieldChange>> ChangesSince(HostState state, Diagnosis now)
    {
        var known = new Dictionary<int, IReadOnlyList<FieldChange>>();
        return number =>
        {
            if (!state.Diagnoses.TryGetValue(number, out var before)) return [];
            if (!known.TryGetValue(number, out var changes)) known[number] = changes = FieldDiff.Between(before, now);
            return changes;
        };
    }

    private static Timestamp? FirstExpiry(Diagnosis diagnosis) =>
        diagnosis.KeyMaterial?.ServerCertificate?.Chain
            .Select(certificate => certificate.NotAfterTime)
            .Where(time => time is not null)
            .Min();

    private static PollWrite Write(HostState state, StoredHost host) =>
        new() { ReadRevision = state.Host.Revision, Host = host };
}
