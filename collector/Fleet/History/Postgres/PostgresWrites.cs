using System.Text;
using Google.Protobuf;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>
/// The writes, each within a transaction. All lock in one order, the host before the counter of events, so that none
/// waits for one that waits for it.
/// </summary>
internal static class PostgresWrites
{
    public static async Task<bool> AddHostAsync(PostgresSession session, StoredHost host, Activity activity)
    {
        var id = ResourceNames.HostId(host.Host.Name)!;
        var added = await session.ExecuteAsync(
            """
            INSERT INTO hosts (host_id, sort_key, incarnation, revision, body) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (host_id) DO NOTHING
            """,
            id, Encoding.UTF8.GetBytes(id), host.Incarnation, host.Revision, host.ToByteArray()).ConfigureAwait(false) > 0;
        if (added) await AddActivityAsync(session, activity).ConfigureAwait(false);
        return added;
    }

    public static async Task<StoredHost?> EditHostAsync(
        PostgresSession session, string hostId, HostEdit edit, Func<V1.Host, Activity?> activity)
    {
        if (await LockHostAsync(session, hostId).ConfigureAwait(false) is not { } host || !edit.Concerns(host)) return null;
        edit.ApplyTo(host.Host);
        await TouchAsync(session, hostId, host).ConfigureAwait(false);
        if (activity(host.Host) is { } done) await AddActivityAsync(session, done).ConfigureAwait(false);
        return host;
    }

    /// <summary>Position of the newest event then, 0 where it made none; null where nothing was written.</summary>
    public static async Task<long?> ApplyPollAsync(PostgresSession session, PollWrite write, DateTimeOffset now)
    {
        var id = ResourceNames.HostId(write.Host.Host.Name)!;
        var host = write.Host.Clone();
        host.Revision = write.ReadRevision + 1;
        var written = await session.ExecuteAsync(
            """
            UPDATE hosts SET revision = $1, body = $2 WHERE host_id = $3 AND incarnation = $4 AND revision = $5
            AND ($6::text IS NULL OR owner = $6 AND owner IN (SELECT collector_id FROM collectors WHERE lease_until > clock_timestamp()))
            """,
            host.Revision, host.ToByteArray(), id, host.Incarnation, write.ReadRevision, write.Claimant).ConfigureAwait(false);
        if (written == 0) return null;

        if (write.Snapshot is { } snapshot) await PutSnapshotAsync(session, snapshot, id).ConfigureAwait(false);
        if (write.Standings is { } standings) await PutStandingsAsync(session, standings, id).ConfigureAwait(false);
        foreach (var quiet in write.QuietRegressions) await PutRecordAsync(session, quiet.Clone(), id).ConfigureAwait(false);
        if (write.Activity is { } activity) await AddActivityAsync(session, activity).ConfigureAwait(false);
        var told = write.Regressions.Select(regression => regression.Clone()).ToList();
        foreach (var regression in told) await PutRecordAsync(session, regression, id).ConfigureAwait(false);
        return await AddEventsAsync(session, told, now).ConfigureAwait(false);
    }

    /// <summary>The regression with its event; null where there is no such regression, or it is not as it is meant.</summary>
    public static async Task<Sequenced<StoredRegression>?> AcknowledgeAsync(
        PostgresSession session, string hostId, int number, Acknowledgement acknowledgement, Func<StoredRegression, bool>? isMeant, Activity activity,
        DateTimeOffset now)
    {
        if (await LockHostAsync(session, hostId).ConfigureAwait(false) is not { } host) return null;
        var regression = await session.FindAsync(
            "SELECT body FROM regressions WHERE host_id = $1 AND number = $2",
            PostgresRows.Body(StoredRegression.Parser), hostId, number).ConfigureAwait(false);
        if (regression is null || isMeant?.Invoke(regression) is false) return null;

        StoredRegressions.Acknowledge(regression, acknowledgement);
        // A poll that read the regression before must read it again, or it would write this away.
        await TouchAsync(session, hostId, host).ConfigureAwait(false);
        await PutRecordAsync(session, regression, hostId).ConfigureAwait(false);
        await AddActivityAsync(session, activity).ConfigureAwait(false);
        return new Sequenced<StoredRegression>(await AddEventsAsync(session, [regression], now).ConfigureAwait(false), regression);
    }

    public static async Task<bool> AddWindowAsync(PostgresSession session, MaintenanceWindow window, Activity activity)
    {
        var added = await session.ExecuteAsync(
            "INSERT INTO windows (name, end_time, body) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING",
            window.Name, window.EndTime.ToDateTimeOffset(), window.ToByteArray()).ConfigureAwait(false) > 0;
        if (added) await AddActivityAsync(session, activity).ConfigureAwait(false);
        return added;
    }

    public static async Task<bool> RemoveWindowAsync(PostgresSession session, string name, Activity activity)
    {
        var removed = await session.ExecuteAsync("DELETE FROM windows WHERE name = $1", name).ConfigureAwait(false) > 0;
        if (removed) await AddActivityAsync(session, activity).ConfigureAwait(false);
        return removed;
    }

    public static async Task AddActivityAsync(PostgresSession session, Activity activity)
    {
        var number = await session.NumberAsync("SELECT nextval('activity_sequence')").ConfigureAwait(false);
        var stored = activity.Clone();
        stored.Name = ResourceNames.Activity(number);
        await session.ExecuteAsync(
            "INSERT INTO activities (number, activity_time, body) VALUES ($1, $2, $3)",
            number, stored.ActivityTime.ToDateTimeOffset(), stored.ToByteArray()).ConfigureAwait(false);
    }

    private static Task<StoredHost?> LockHostAsync(PostgresSession session, string hostId) => session.FindAsync(
        "SELECT body FROM hosts WHERE host_id = $1 FOR UPDATE", PostgresRows.Body(StoredHost.Parser), hostId);

    private static async Task TouchAsync(PostgresSession session, string hostId, StoredHost host)
    {
        host.Revision++;
        await session.ExecuteAsync(
            "UPDATE hosts SET revision = $1, body = $2 WHERE host_id = $3", host.Revision, host.ToByteArray(), hostId).ConfigureAwait(false);
    }

    private static async Task PutSnapshotAsync(PostgresSession session, Snapshot snapshot, string hostId)
    {
        var (number, slim) = (ResourceNames.Number(snapshot.Name), snapshot.Clone());
        slim.Diagnosis = null;
        if (snapshot.Diagnosis is not { } diagnosis)
        {
            await session.ExecuteAsync(
                "UPDATE snapshots SET body = $3 WHERE host_id = $1 AND number = $2", hostId, number, slim.ToByteArray()).ConfigureAwait(false);
            return;
        }

        await session.ExecuteAsync(
            """
            INSERT INTO snapshots (host_id, number, sequence, first_seen_time, body)
            VALUES ($1, $2, nextval('snapshot_sequence'), $3, $4) ON CONFLICT (host_id, number) DO UPDATE SET body = excluded.body
            """,
            hostId, number, slim.FirstSeenTime.ToDateTimeOffset(), slim.ToByteArray()).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO diagnoses (host_id, number, body) VALUES ($1, $2, $3) ON CONFLICT (host_id, number) DO UPDATE SET body = excluded.body",
            hostId, number, diagnosis.ToByteArray()).ConfigureAwait(false);
    }

    private static async Task PutStandingsAsync(PostgresSession session, IReadOnlyList<Standing> standings, string hostId)
    {
        var stored = new StoredStandings();
        stored.Standings.AddRange(standings);
        await session.ExecuteAsync(
            "INSERT INTO standings (host_id, body) VALUES ($1, $2) ON CONFLICT (host_id) DO UPDATE SET body = excluded.body",
            hostId, stored.ToByteArray()).ConfigureAwait(false);
    }

    private static async Task PutRecordAsync(PostgresSession session, StoredRegression stored, string hostId)
    {
        if (stored.Sequence == 0)
            stored.Sequence = await session.NumberAsync("SELECT nextval('regression_sequence')").ConfigureAwait(false);
        var regression = stored.Regression;
        await session.ExecuteAsync(
            """
            INSERT INTO regressions (host_id, number, sequence, is_open, recover_time, body) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (host_id, number) DO UPDATE
            SET sequence = excluded.sequence, is_open = excluded.is_open, recover_time = excluded.recover_time, body = excluded.body
            """,
            hostId, ResourceNames.Number(regression.Name), stored.Sequence, regression.State is RegressionState.Open,
            regression.RecoverTime?.ToDateTimeOffset(), stored.ToByteArray()).ConfigureAwait(false);
    }

    // The counter stays locked until the commit: positions become visible in their order, so that who watches misses none.
    private static async Task<long> AddEventsAsync(PostgresSession session, List<StoredRegression> regressions, DateTimeOffset now)
    {
        if (regressions.Count == 0) return 0;
        var newest = await session.NumberAsync(
            "UPDATE histories SET newest_event = newest_event + $1 WHERE id = 1 RETURNING newest_event", (long)regressions.Count)
            .ConfigureAwait(false);
        var position = newest - regressions.Count;
        foreach (var regression in regressions)
            await session.ExecuteAsync(
                "INSERT INTO events (position, event_time, body) VALUES ($1, $2, $3)", ++position, now, regression.ToByteArray())
                .ConfigureAwait(false);
        return newest;
    }
}
