using XMailFleet.Fleet.Assessment;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Rounds;

/// <summary>Writes the outcome of a poll into the history.</summary>
internal sealed class PollRecorder(
    IHistoryStore store, MaintenanceCalendar calendar, PollingOptions polling, RegressionOptions regressions)
{
    // A regression that comes back is looked for among the newest of its host only.
    private const int RecentRegressions = 100;

    // Standings are as of the newest snapshot, but for what was bad since. Where a host has been bad in more ways than these, each
    // since another day, the oldest of them show no changes.
    private const int DiagnosisLimit = 10;

    // The newest is read, however large; those before it only while they are not large together.
    private const int DiagnosisBytes = 2 * 1024 * 1024;

    private readonly PollAssessment _assessment = new(regressions, polling);

    /// <summary>
    /// Records <paramref name="result"/> of the host that was read as <paramref name="polled"/>. Gives the host as
    /// stored then; null where the result was dropped, because the host is gone, is another one by now, has another
    /// address, has a newer result already, or was written otherwise than what the result goes on from.
    /// </summary>
    public Task<StoredHost?> RecordAsync(StoredHost polled, PollResult result, CancellationToken ct) =>
        RecordAsync(polled, result, null, ct);

    /// <inheritdoc cref="RecordAsync(StoredHost, PollResult, CancellationToken)"/>
    /// <exception cref="AssessmentException">The answer cannot be judged; nothing was written.</exception>
    /// <param name="claims">Dropped too where these do not hold the host any more. Null: no matter who holds it.</param>
    public async Task<StoredHost?> RecordAsync(StoredHost polled, PollResult result, IHostClaims? claims, CancellationToken ct)
    {
        var hostId = ResourceNames.HostId(polled.Host.Name)!;
        // Whoever wrote in between (a person's edit, another collector) is read again and judged against.
        for (var host = polled; host is not null; host = await store.FindHostAsync(hostId, ct).ConfigureAwait(false))
        {
            // What was polled at an address that is no longer the host's says nothing about the host; nor does what is as it was, where that is
            // not known any more.
            if (!KnownAnswers.Fits(host, result) || host.Incarnation != polled.Incarnation || host.Host.Address != polled.Host.Address || IsOlder(result, host))
                return null;
            var write = Assess(await ReadAsync(host, result, ct).ConfigureAwait(false), result);
            if (await store.ApplyPollAsync(write with { Claimant = claims?.Claimant }, ct).ConfigureAwait(false)) return write.Host;
            if (claims is not null && !await claims.HoldsAsync(hostId, ct).ConfigureAwait(false)) return null;
        }

        return null;
    }

    private PollWrite Assess(HostState state, PollResult result)
    {
        try
        {
            return _assessment.Assess(state, result);
        }
        catch (Exception error) when (result.Failure is null)
        {
            throw new AssessmentException(error);
        }
    }

    private static bool IsOlder(PollResult result, StoredHost host) =>
        host.Host.LastPollTime is { } last && result.StartTime < last.ToDateTimeOffset();

    private async Task<HostState> ReadAsync(StoredHost host, PollResult result, CancellationToken ct)
    {
        var hostId = ResourceNames.HostId(host.Host.Name)!;
        // Just the newest, and without its diagnosis, which an unchanged host does not need.
        var newest = await store.FindSnapshotHeadAsync(hostId, host.LastSnapshot, ct).ConfigureAwait(false);
        var judged = PollAssessment.IsJudged(host, result);
        var standings = judged ? await store.ListStandingsAsync(hostId, ct).ConfigureAwait(false) : [];
        var state = new HostState(host)
        {
            Newest = newest,
            Standings = standings,
            Regressions = await ReadRegressionsAsync(host, hostId, judged || result.Failure is not null, ct).ConfigureAwait(false),
            Windows = await calendar.FindAsync(host.Host, result.StartTime, ct).ConfigureAwait(false),
        };
        return judged ? state with { Diagnoses = await ReadDiagnosesAsync(hostId, standings, ct).ConfigureAwait(false) } : state;
    }

    private async Task<IReadOnlyList<StoredRegression>> ReadRegressionsAsync(
        StoredHost host, string hostId, bool withRecent, CancellationToken ct)
    {
        var found = new Dictionary<string, StoredRegression>();
        foreach (var number in host.OpenRegressions)
            if (await store.FindRegressionAsync(hostId, number, ct).ConfigureAwait(false) is { } open) found[open.Regression.Name] = open;
        if (!withRecent || host.LastRegression == 0) return [.. found.Values];
        var query = new RegressionQuery { HostId = hostId, Limit = RecentRegressions };
        foreach (var (_, recent) in await store.ListRegressionsAsync(query, ct).ConfigureAwait(false))
            found.TryAdd(recent.Regression.Name, recent);
        return [.. found.Values];
    }

    private async Task<Dictionary<int, Diagnosis>> ReadDiagnosesAsync(
        string hostId, IReadOnlyList<Standing> standings, CancellationToken ct)
    {
        var (diagnoses, bytes) = (new Dictionary<int, Diagnosis>(), 0);
        foreach (var number in standings.Select(standing => standing.Snapshot).Distinct().OrderDescending().Take(DiagnosisLimit))
        {
            if (bytes > DiagnosisBytes) break;
            if (await store.FindSnapshotAsync(hostId, number, ct).ConfigureAwait(false) is not { } snapshot) continue;
            diagnoses[number] = snapshot.Diagnosis;
            bytes += snapshot.Diagnosis.CalculateSize();
        }

        return diagnoses;
    }
}
