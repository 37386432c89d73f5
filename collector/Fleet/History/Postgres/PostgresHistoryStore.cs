using System.Text;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.Postgres;

/// <summary>History in a PostgreSQL database that several collectors may share.</summary>
internal sealed class PostgresHistoryStore : IHistoryStore
{
    // Events of other collectors are looked for this often while somebody waits for one.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly PostgresAccess _access;
    private readonly TimeProvider _time;
    private readonly PostgresAccessStore _members;
    private readonly EventSignal _events = new();

    private PostgresHistoryStore(PostgresAccess access, TimeProvider time) =>
        (_access, _time, _members) = (access, time, new PostgresAccessStore(access));

    public PostgresAccess Access => _access;

    public string Id { get; private set; } = "";

    public IAccessStore Members => _members;

    // The database tells with each write.
    public bool CanWrite => _access.CanWrite;

    /// <summary>Opens the history in the database that <paramref name="connectionString"/> names, or makes it.</summary>
    /// <exception cref="HistoryException">It cannot be opened; the message says why and what to do.</exception>
    public static async Task<PostgresHistoryStore> OpenAsync(string connectionString, TimeProvider time, CancellationToken ct)
    {
        var store = new PostgresHistoryStore(new PostgresAccess(connectionString, time), time);
        try
        {
            await PostgresSchema.MigrateAsync(store._access, ct).ConfigureAwait(false);
            store.Id = await store._access.WriteAsync(FindOrMakeIdAsync, ct).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The claims of one collector, which end after <paramref name="lease"/> without a renewal.</summary>
    public PostgresHostClaims Claims(TimeSpan lease) => new(_access, lease);

    public Task<bool> AddHostAsync(StoredHost host, Activity activity, CancellationToken ct) =>
        _access.WriteAsync(session => PostgresWrites.AddHostAsync(session, host, activity), ct);

    public Task<StoredHost?> FindHostAsync(string hostId, CancellationToken ct) => _access.ReadAsync(
        session => session.FindAsync("SELECT body FROM hosts WHERE host_id = $1", PostgresRows.Body(StoredHost.Parser), hostId), ct);

    public Task<IReadOnlyList<StoredHost>> ListHostsAsync(string afterId, int limit, CancellationToken ct) => _access.ReadAsync(
        session => session.ListAsync(
            "SELECT body FROM hosts WHERE sort_key > $1 ORDER BY sort_key LIMIT $2",
            PostgresRows.Body(StoredHost.Parser), Encoding.UTF8.GetBytes(afterId), limit),
        ct);

    public Task<StoredHost?> EditHostAsync(string hostId, HostEdit edit, Func<V1.Host, Activity?> activity, CancellationToken ct) =>
        _access.WriteAsync(session => PostgresWrites.EditHostAsync(session, hostId, edit, activity), ct);

    public Task<bool> RemoveHostAsync(string hostId, Func<V1.Host, Activity> activity, CancellationToken ct) =>
        _access.WriteAsync(session => PostgresRemovals.RemoveHostAsync(session, hostId, activity), ct);

    public async Task<IReadOnlyList<Standing>> ListStandingsAsync(string hostId, CancellationToken ct)
    {
        var stored = await _access.ReadAsync(
            session => session.FindAsync("SELECT body FROM standings WHERE host_id = $1", PostgresRows.Body(StoredStandings.Parser), hostId),
            ct).ConfigureAwait(false);
        return stored?.Standings ?? [];
    }

    public async Task<bool> ApplyPollAsync(PollWrite write, CancellationToken ct)
    {
        var newest = await _access
            .WriteAsync(session => PostgresWrites.ApplyPollAsync(session, write, _time.GetUtcNow()), ct).ConfigureAwait(false);
        _events.Advance(newest ?? 0);
        return newest is not null;
    }

    public Task<Snapshot?> FindSnapshotAsync(string hostId, int number, CancellationToken ct) => _access.ReadAsync(
        session => session.FindAsync(
            """
            SELECT s.body, d.body FROM snapshots s JOIN diagnoses d ON d.host_id = s.host_id AND d.number = s.number
            WHERE s.host_id = $1 AND s.number = $2
            """,
            PostgresRows.WholeSnapshot, hostId, number),
        ct);

    public Task<Snapshot?> FindSnapshotHeadAsync(string hostId, int number, CancellationToken ct) => _access.ReadAsync(
        session => session.FindAsync(
            "SELECT body FROM snapshots WHERE host_id = $1 AND number = $2", PostgresRows.Body(Snapshot.Parser), hostId, number),
        ct);

    public Task<IReadOnlyList<Sequenced<Snapshot>>> ListSnapshotsAsync(string? hostId, long before, int limit, CancellationToken ct) =>
        _access.ReadAsync(
            session => hostId is null
                ? session.ListAsync(
                    "SELECT body, sequence FROM snapshots WHERE sequence < $1 ORDER BY sequence DESC LIMIT $2",
                    PostgresRows.At(Snapshot.Parser), before, limit)
                : session.ListAsync(
                    "SELECT body, number::bigint FROM snapshots WHERE host_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3",
                    PostgresRows.At(Snapshot.Parser), hostId, Number(before), limit),
            ct);

    public Task<StoredRegression?> FindRegressionAsync(string hostId, int number, CancellationToken ct) => _access.ReadAsync(
        session => session.FindAsync(
            "SELECT body FROM regressions WHERE host_id = $1 AND number = $2", PostgresRows.Body(StoredRegression.Parser), hostId, number),
        ct);

    public Task<IReadOnlyList<Sequenced<StoredRegression>>> ListRegressionsAsync(RegressionQuery query, CancellationToken ct)
    {
        var open = query.OnlyOpen ? "AND is_open" : "";
        return _access.ReadAsync(
            session => query.HostId is null
                ? session.ListAsync(
                    $"SELECT body, sequence FROM regressions WHERE sequence < $1 {open} ORDER BY sequence DESC LIMIT $2",
                    PostgresRows.At(StoredRegression.Parser), query.Before, query.Limit)
                : session.ListAsync(
                    $"SELECT body, number::bigint FROM regressions WHERE host_id = $1 AND number < $2 {open} ORDER BY number DESC LIMIT $3",
                    PostgresRows.At(StoredRegression.Parser), query.HostId, Number(query.Before), query.Limit),
            ct);
    }

    public async Task<StoredRegression?> AcknowledgeAsync(
        string hostId, int number, Acknowledgement acknowledgement, Activity activity, CancellationToken ct, Func<StoredRegression, bool>? isMeant = null)
    {
        var acknowledged = await _access
            .WriteAsync(s => PostgresWrites.AcknowledgeAsync(s, hostId, number, acknowledgement, isMeant, activity, _time.GetUtcNow()), ct)
            .ConfigureAwait(false);
        _events.Advance(acknowledged?.Position ?? 0);
        return acknowledged?.Value;
    }

    public Task<bool> AddWindowAsync(MaintenanceWindow window, Activity activity, CancellationToken ct) =>
        _access.WriteAsync(session => PostgresWrites.AddWindowAsync(session, window, activity), ct);

    public Task<bool> RemoveWindowAsync(string name, Activity activity, CancellationToken ct) =>
        _access.WriteAsync(session => PostgresWrites.RemoveWindowAsync(session, name, activity), ct);

    public Task<IReadOnlyList<MaintenanceWindow>> ListWindowsAsync(CancellationToken ct) => _access.ReadAsync(
        session => session.ListAsync("SELECT body FROM windows", PostgresRows.Body(MaintenanceWindow.Parser)), ct);

    public Task<IReadOnlyList<Sequenced<Activity>>> ListActivitiesAsync(long before, int limit, CancellationToken ct) => _access.ReadAsync(
        session => session.ListAsync(
            "SELECT body, number FROM activities WHERE number < $1 ORDER BY number DESC LIMIT $2",
            PostgresRows.At(Activity.Parser), before, limit),
        ct);

    public async Task<EventRange> GetEventRangeAsync(CancellationToken ct)
    {
        var range = await _access.ReadAsync(
            session => session.FindAsync(
                "SELECT removed_event, newest_event FROM histories WHERE id = 1", row => new EventRange(row.GetInt64(0), row.GetInt64(1))),
            ct).ConfigureAwait(false);
        return range ?? new EventRange(0, 0);
    }

    public Task<IReadOnlyList<Sequenced<StoredRegression>>> ListEventsAsync(long after, int limit, CancellationToken ct) => _access.ReadAsync(
        session => session.ListAsync(
            "SELECT body, position FROM events WHERE position > $1 ORDER BY position LIMIT $2",
            PostgresRows.At(StoredRegression.Parser), after, limit),
        ct);

    public async Task WaitForEventAsync(long after, CancellationToken ct)
    {
        var told = _events.WaitAsync(after, ct);
        while (!told.IsCompleted)
        {
            await Task.WhenAny(told, Task.Delay(Look, _time, ct)).ConfigureAwait(false);
            if (!told.IsCompleted) _events.Advance((await GetEventRangeAsync(ct).ConfigureAwait(false)).Newest);
        }

        await told.ConfigureAwait(false);
    }

    public async Task<int> PruneAsync(DateTimeOffset cutoff, CancellationToken ct)
    {
        var removed = 0;
        var hosts = await _access.ReadAsync(
            session => session.ListAsync("SELECT host_id FROM hosts", row => row.GetString(0)), ct).ConfigureAwait(false);
        foreach (var host in hosts)
            removed += await _access.WriteAsync(session => PostgresRemovals.PruneHostAsync(session, host, cutoff), ct).ConfigureAwait(false);
        removed += await _access.WriteAsync(session => PostgresRemovals.PruneEventsAsync(session, cutoff), ct).ConfigureAwait(false);
        removed += await _members.PruneAsync(_time.GetUtcNow() - OnceOnly.Afterlife, ct).ConfigureAwait(false);
        return removed + await _access.WriteAsync(session => PostgresRemovals.PruneDeedsAsync(session, cutoff), ct).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _access.DisposeAsync();

    private static async Task<string> FindOrMakeIdAsync(PostgresSession session)
    {
        await session.ExecuteAsync(
            "INSERT INTO histories (id, history_id, newest_event, removed_event) VALUES (1, $1, 0, 0) ON CONFLICT (id) DO NOTHING",
            Guid.NewGuid().ToString("N")).ConfigureAwait(false);
        return (await session.FindAsync("SELECT history_id FROM histories WHERE id = 1", row => row.GetString(0)).ConfigureAwait(false))!;
    }

    private static int Number(long before) => (int)Math.Min(before, int.MaxValue);
}
