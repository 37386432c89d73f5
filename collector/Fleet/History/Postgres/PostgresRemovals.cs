using XMailFleet.V1;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>Removal of whole hosts, and of what is older than the retention.</summary>
internal static class PostgresRemovals
{
    public static async Task<bool> RemoveHostAsync(PostgresSession session, string hostId, Func<V1.Host, Activity> activity)
    {
        // The host first: a poll of it that is under way waits here, and then finds it gone.
        var removed = await session.FindAsync(
            "DELETE FROM hosts WHERE host_id = $1 RETURNING body", PostgresRows.Body(StoredHost.Parser), hostId).ConfigureAwait(false);
        if (removed is null) return false;
        foreach (var table in new[] { "standings", "snapshots", "diagnoses", "regressions" })
            await session.ExecuteAsync($"DELETE FROM {table} WHERE host_id = $1", hostId).ConfigureAwait(false);
        await PostgresWrites.AddActivityAsync(session, activity(removed.Host)).ConfigureAwait(false);
        return true;
    }

    /// <summary>Removes what of one host ended before the cut-off; gives the number of rows.</summary>
    public static async Task<int> PruneHostAsync(PostgresSession session, string hostId, DateTimeOffset cutoff)
    {
        // A snapshot stands until the next one begins; the one that stood at the cut-off stays, and so does the newest.
        var standing = await session.NumberAsync(
            "SELECT max(number)::bigint FROM snapshots WHERE host_id = $1 AND first_seen_time <= $2", hostId, cutoff).ConfigureAwait(false);
        var removed = await session.ExecuteAsync(
            "DELETE FROM snapshots WHERE host_id = $1 AND number < $2", hostId, standing).ConfigureAwait(false);
        if (removed > 0)
            await session.ExecuteAsync("DELETE FROM diagnoses WHERE host_id = $1 AND number < $2", hostId, standing).ConfigureAwait(false);
        return removed + await session.ExecuteAsync(
            "DELETE FROM regressions WHERE host_id = $1 AND recover_time < $2", hostId, cutoff).ConfigureAwait(false);
    }

    /// <summary>Removes events from before the cut-off, and notes up to where; gives their number.</summary>
    public static async Task<int> PruneEventsAsync(PostgresSession session, DateTimeOffset cutoff)
    {
        // Up to the first that is to stay: one that a collector with a slow clock has dated long ago must not take those before it along.
        var last = await session.NumberAsync(
            "SELECT coalesce((SELECT min(position) - 1 FROM events WHERE event_time >= $1), (SELECT max(position) FROM events))", cutoff).ConfigureAwait(false);
        if (last == 0) return 0;
        await session.ExecuteAsync(
            "UPDATE histories SET removed_event = $1 WHERE id = 1 AND removed_event < $1", last).ConfigureAwait(false);
        return await session.ExecuteAsync("DELETE FROM events WHERE position <= $1", last).ConfigureAwait(false);
    }

    /// <summary>Removes maintenance windows, activities and entries of the audit log from before the cut-off; gives their number.</summary>
    public static async Task<int> PruneDeedsAsync(PostgresSession session, DateTimeOffset cutoff) =>
        await session.ExecuteAsync("DELETE FROM windows WHERE end_time < $1", cutoff).ConfigureAwait(false)
        + await session.ExecuteAsync("DELETE FROM activities WHERE activity_time < $1", cutoff).ConfigureAwait(false)
        + await session.ExecuteAsync("DELETE FROM audit_entries WHERE audit_time < $1", cutoff).ConfigureAwait(false);
}
