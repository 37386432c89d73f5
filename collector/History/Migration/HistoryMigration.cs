using System.Globalization;
using LiteDB;
using XMailFleet.Collector.History.LiteDb;
using XMailFleet.Collector.History.Postgres;

namespace XMailFleet.Collector.History.Migration;

/// <summary>
/// Moves an embedded history into an empty PostgreSQL database, in one transaction: what was written is read back and
/// compared before it is committed.
/// </summary>
internal sealed class HistoryMigration(LiteDbCollections source, PostgresAccess target, TextWriter progress)
{
    private const int BatchSize = 500;
    private const int ProgressEvery = 10_000;

    /// <summary>Count and checksum of each table, equal on both sides.</summary>
    /// <exception cref="HistoryException">The target is not empty, or what was written is not what was read.</exception>
    public Task<IReadOnlyList<(string Table, RowDigest Digest)>> RunAsync(CancellationToken ct) => target.WriteAsync(MoveAsync, ct);

    private async Task<IReadOnlyList<(string Table, RowDigest Digest)>> MoveAsync(PostgresSession session)
    {
        if (await session.NumberAsync("SELECT (SELECT count(*) FROM hosts) + (SELECT count(*) FROM activities)").ConfigureAwait(false) > 0)
            throw new HistoryException("The database of --to holds a history already. Name an empty one: histories cannot be merged.");
        var moved = new List<(string Table, RowDigest Digest)>();
        foreach (var table in LiteDbTables.Of(source))
        {
            var written = await CopyAsync(session, table).ConfigureAwait(false);
            var found = await ReadBackAsync(session, table).ConfigureAwait(false);
            if ((written.Count, written.Checksum) != (found.Count, found.Checksum))
                throw new HistoryException(
                    $"The table {table.Name} is not what was written ({written.Count} rows, checksum {written.Checksum}; read back {found.Count} "
                    + $"rows, checksum {found.Checksum}). Nothing was moved.");
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
            if (digest.Count % ProgressEvery == 0)
                await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {digest.Count} rows …")).ConfigureAwait(false);
        }

        return digest;
    }

    private static async Task<RowDigest> ReadBackAsync(PostgresSession session, HistoryTable table)
    {
        var digest = new RowDigest();
        var values = new object?[table.Columns.Length];
        await session.ForEachAsync(table.Select, row =>
        {
            row.GetValues(values!);
            digest.Add(values);
        }).ConfigureAwait(false);
        return digest;
    }

    // The history keeps its id and its counters, so that page and resume tokens go on.
    private async Task ContinueCountersAsync(PostgresSession session)
    {
        await session.ExecuteAsync(
            "UPDATE histories SET history_id = $1, newest_event = $2, removed_event = $3 WHERE id = 1",
            Meta("id").AsString, Number("events"), Number("events-removed")).ConfigureAwait(false);
        foreach (var (sequence, counter) in new[] { ("snapshot_sequence", "snapshots"), ("regression_sequence", "regressions"), ("activity_sequence", "activities") })
            if (Number(counter) is > 0 and var last)
                await session.NumberAsync($"SELECT setval('{sequence}', $1)", last).ConfigureAwait(false);
    }

    private BsonValue Meta(string name) => LiteDbTransaction.Meta(source, name);

    private long Number(string name) => Meta(name) is { IsNull: false } value ? value.AsInt64 : 0;
}
