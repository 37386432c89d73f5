using System.Text;
using Google.Protobuf;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>Who belongs, in the database of the history. Collectors that change a record at once wait for each other at its row.</summary>
internal sealed class PostgresAccessStore(PostgresAccess access) : IAccessStore
{
    private const int PageSize = 500;

    public async Task<byte[]?> FindAsync(AccessKind kind, string id, CancellationToken ct) =>
        await access.ReadAsync(
            session => session.FindAsync(
                "SELECT body FROM members WHERE kind = $1 AND id = $2 AND body IS NOT NULL", row => row.GetFieldValue<byte[]>(0), (int)kind, id),
            ct).ConfigureAwait(false);

    public Task<IReadOnlyList<AccessRecord>> ListAsync(AccessKind kind, string afterId, int limit, CancellationToken ct) => access.ReadAsync(
        session => session.ListAsync(
            "SELECT id, body FROM members WHERE kind = $1 AND sort_key > $2 AND body IS NOT NULL ORDER BY sort_key LIMIT $3",
            row => new AccessRecord(row.GetString(0), row.GetFieldValue<byte[]>(1)),
            (int)kind, Encoding.UTF8.GetBytes(afterId), limit),
        ct);

    public Task<T> ChangeAsync<T>(AccessKind kind, string id, Func<byte[]?, (byte[]? Next, T Result)> change, CancellationToken ct) =>
        access.WriteAsync(session => ChangeAsync(session, (int)kind, id, change), ct);

    // It follows each refused write, and may fit where a record does not.
    public Task AppendAsync(AuditEntry entry, CancellationToken ct) => access.WriteAsync(session => AppendAsync(session, entry), ct, isProof: false);

    public Task<IReadOnlyList<Sequenced<AuditEntry>>> ListAuditAsync(long before, int limit, CancellationToken ct) => access.ReadAsync(
        session => session.ListAsync(
            "SELECT body, number FROM audit_entries WHERE number < $1 ORDER BY number DESC LIMIT $2", PostgresRows.At(AuditEntry.Parser), before, limit),
        ct);

    /// <summary>Removes what let somebody in once and ended before <paramref name="ended"/>; gives their number.</summary>
    public async Task<int> PruneAsync(DateTimeOffset ended, CancellationToken ct)
    {
        var removed = 0;
        foreach (var kind in OnceOnly.Kinds)
            for (var page = await ListAsync(kind, "", PageSize, ct).ConfigureAwait(false); page.Count > 0; page = await ListAsync(kind, page[^1].Id, PageSize, ct).ConfigureAwait(false))
                foreach (var record in page.Where(record => OnceOnly.EndedBefore(kind, record.Body, ended)))
                    removed += await access.WriteAsync(
                        session => session.ExecuteAsync("DELETE FROM members WHERE kind = $1 AND id = $2 AND body = $3", (int)kind, record.Id, record.Body), ct)
                        .ConfigureAwait(false);
        return removed;
    }

    private static async Task<T> ChangeAsync<T>(PostgresSession session, int kind, string id, Func<byte[]?, (byte[]? Next, T Result)> change)
    {
        // A row without a body is what others wait at; it goes where nothing comes of it.
        await session.ExecuteAsync(
            "INSERT INTO members (kind, id, sort_key) VALUES ($1, $2, $3) ON CONFLICT (kind, id) DO NOTHING", kind, id, Encoding.UTF8.GetBytes(id)).ConfigureAwait(false);
        var locked = await session.FindAsync(
            "SELECT body FROM members WHERE kind = $1 AND id = $2 FOR UPDATE", row => new byte[]?[] { row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0) }, kind, id).ConfigureAwait(false);
        // Whoever held it has removed it meanwhile.
        if (locked is not [var present]) return await ChangeAsync(session, kind, id, change).ConfigureAwait(false);
        var (next, result) = change(present);
        if (next is null) await session.ExecuteAsync("DELETE FROM members WHERE kind = $1 AND id = $2", kind, id).ConfigureAwait(false);
        else if (present is null || !next.AsSpan().SequenceEqual(present))
            await session.ExecuteAsync("UPDATE members SET body = $3 WHERE kind = $1 AND id = $2", kind, id, next).ConfigureAwait(false);
        return result;
    }

    private static async Task<bool> AppendAsync(PostgresSession session, AuditEntry entry)
    {
        var number = await session.NumberAsync("SELECT nextval('audit_sequence')").ConfigureAwait(false);
        var stored = entry.Clone();
        stored.Name = ResourceNames.AuditEntry(number);
        await session.ExecuteAsync(
            "INSERT INTO audit_entries (number, audit_time, body) VALUES ($1, $2, $3)",
            number, stored.AuditTime.ToDateTimeOffset(), stored.ToByteArray()).ConfigureAwait(false);
        return true;
    }
}
