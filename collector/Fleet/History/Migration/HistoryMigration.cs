using LiteDB;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.History.Postgres;

namespace XMailFleet.Fleet.History.Migration;

/// <summary>
/// Moves an embedded history into an empty PostgreSQL database, in one transaction: what was written is read back and
/// compared before it is committed.
/// </summary>
internal sealed class HistoryMigration(LiteDbCollections source, PostgresAccess target, IProgress<HistoryProgress> progress)
{
    private const int BatchSize = 500;

    /// <summary>Count and checksum of each table, equal on both sides.</summary>
    /// <exception cref="HistoryException">The target is not empty, or what was written is not what was read.</exception>
    public async Task<IReadOnlyList<(string Table, RowDigest Digest)>> RunAsync(CancellationToken ct)
    {
        var moved = await target.WriteAsync(MoveAsync, ct).ConfigureAwait(false);
        foreach (var (table, _) in moved) await GatherStatisticsAsync(table, ct).ConfigureAwait(false);
        return moved;
    }

    // Until the database gathers them by itself, its planner may walk a million rows for the fifty that are open.
    private async Task GatherStatisticsAsync(string table, CancellationToken ct)
    {
        try
        {
            await target.ReadAsync(session => session.ExecuteAsync($"ANALYZE {table}"), ct).ConfigureAwait(false);
        }
        catch (HistoryException)
        {
            // Everything is moved; without statistics the first lists are slow, no more.
        }
    }

    private async Task<IReadOnlyList<(string Table, RowDigest Digest)>> MoveAsync(PostgresSession session)
    {
        if (await session.NumberAsync("SELECT (SELECT count(*) FROM hosts) + (SELECT count(*) FROM activities) + (SELECT count(*) FROM members)").ConfigureAwait(false) > 0)
            throw new HistoryException(words => words.DatabaseHoldsHistory);
        var moved = new List<(string Table, RowDigest Digest)>();
        foreach (var table in LiteDbTables.Of(source))
        {
            var written = await CopyAsync(session, table).ConfigureAwait(false);
            var found = await ReadBackAsync(session, table, written.Count).ConfigureAwait(false);
            if ((written.Count, written.Checksum) != (found.Count, found.Checksum))
                throw new HistoryException(words =>
                    words.TableDiffers(table.Name, written.Count, written.Checksum, found.Count, found.Checksum));
            moved.Add((table.Name, found));
        }

        await ContinueCountersAsync(session).ConfigureAwait(false);
        return moved;
    }

    private async Task<RowDigest> CopyAsync(PostgresSession session, HistoryTable table)
    {
        var digest = new RowDigest();
        foreach (var batch in table.Rows.Chunk(BatchSize))
        {
            await session.ExecuteManyAsync(table.Insert, batch).ConfigureAwait(false);
            foreach (var row in batch) digest.Add(row);
            progress.Report(new HistoryProgress(HistoryTask.Moving, table.Name, digest.Count, 0));
        }

        return digest;
    }

    private async Task<RowDigest> ReadBackAsync(PostgresSession session, HistoryTable table, long total)
    {
        var digest = new RowDigest();
        var values = new object?[table.Columns.Length];
        await session.ForEachAsync(table.Select, row =>
        {
            row.GetValues(values!);
            digest.Add(values);
            progress.Report(new HistoryProgress(HistoryTask.Comparing, table.Name, digest.Count, total));
        }).ConfigureAwait(false);
        return digest;
    }

    // The history keeps its id and its counters, so that page and resume tokens go on.
    private async Task ContinueCountersAsync(PostgresSession session)
    {
        await session.ExecuteAsync(
            "UPDATE histories SET history_id = $1, newest_event = $2, removed_event = $3 WHERE id = 1",
            Meta("id").AsString, Number("events"), Number("events-removed")).ConfigureAwait(false);
        foreach (var (sequence, counter) in new[] { ("snapshot_sequence", "snapshots"), ("regression_sequence", "regressions"), ("activity_sequence", "activities"), ("audit_sequence", "audit") })
            if (Number(counter) is > 0 and var last)
                await session.NumberAsync($"SELECT setval('{sequence}', $1)", last).ConfigureAwait(false);
    }

    private BsonValue Meta(string name) => LiteDbTransaction.Meta(source, name);

    private long Number(string name) => Meta(name) is { IsNull: false } value ? value.AsInt64 : 0;
}
