using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>History in one LiteDB file of the data directory.</summary>
internal sealed class LiteDbHistoryStore : IHistoryStore
{
    /// <summary>Name of <see cref="Id"/> among the values that are not of a host.</summary>
    internal const string IdName = "id";

    private readonly LiteDbAccess _access;
    private readonly GroupCommitter _committer;
    private readonly TimeProvider _time;
    private readonly EventSignal _events = new();

    private LiteDbHistoryStore(LiteDbAccess access, TimeProvider time)
    {
        _access = access;
        _committer = new GroupCommitter(access);
        Members = new LiteDbAccessStore(access, _committer);
        _time = time;
    }

    public string Id { get; private set; } = "";

    public IAccessStore Members { get; }

    public bool CanWrite => _access.CanWrite;

    /// <summary>An id that no history has had.</summary>
    internal static string MakeId() => Guid.NewGuid().ToString("N");

    /// <summary>Opens the history in <paramref name="directory"/>, or makes it.</summary>
    /// <exception cref="HistoryException">It cannot be opened; the message says why and what to do.</exception>
    public static async Task<LiteDbHistoryStore> OpenAsync(string directory, TimeProvider time, CancellationToken ct)
    {
        var store = new LiteDbHistoryStore(new LiteDbAccess(directory), time);
        store.Id = await store._committer.WriteAsync(FindOrMakeId, ct).ConfigureAwait(false);
        store._events.Advance((await store.ReadNewestEventAsync(ct).ConfigureAwait(false)));
        return store;
    }

    public Task<bool> AddHostAsync(StoredHost host, Activity activity, CancellationToken ct) =>
        _committer.WriteAsync(transaction => LiteDbWrites.AddHost(transaction, host, activity), ct);

    public Task<StoredHost?> FindHostAsync(string hostId, CancellationToken ct) =>
        _access.ReadAsync(c => c.Hosts.FindById(hostId) is { } document ? LiteDbDocuments.ToHost(document) : null, ct);

    public Task<IReadOnlyList<StoredHost>> ListHostsAsync(string afterId, int limit, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<StoredHost>>(
            c => [.. LiteDbQueries.HostsAfter(c, afterId, limit).Select(LiteDbDocuments.ToHost)],
            ct);

    public Task<StoredHost?> EditHostAsync(string hostId, HostEdit edit, Func<V1.Host, Activity?> activity, CancellationToken ct) =>
        _committer.WriteAsync(transaction => LiteDbWrites.EditHost(transaction, hostId, edit, activity), ct);

    public async Task<bool> RemoveHostAsync(string hostId, Func<V1.Host, Activity> activity, CancellationToken ct)
    {
        if (!await _committer.WriteAsync(t => LiteDbRemovals.RemoveHost(t, hostId, activity), ct).ConfigureAwait(false)) return false;
        try
        {
            await RemoveAllAsync(LiteDbRemovals.RemoveRemains, CancellationToken.None).ConfigureAwait(false);
        }
        catch (HistoryException)
        {
            // The host is gone, which is what was asked for; PruneAsync removes what is left.
        }

        return true;
    }

    public Task<IReadOnlyList<Standing>> ListStandingsAsync(string hostId, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<Standing>>(
            c => LiteDbQueries.HostKey(c, hostId) is { } key && c.Standings.FindById(key) is { } document
                ? StoredStandings.Parser.ParseFrom(document["b"].AsBinary).Standings
                : [],
            ct);

    public async Task<bool> ApplyPollAsync(PollWrite write, CancellationToken ct)
    {
        var newest = await _committer.WriteAsync(t => LiteDbWrites.ApplyPoll(t, write, _time.GetUtcNow()), write.Bytes, ct).ConfigureAwait(false);
        _events.Advance(newest ?? 0);
        return newest is not null;
    }

    public Task<Snapshot?> FindSnapshotAsync(string hostId, int number, CancellationToken ct) =>
        _access.ReadAsync(c => FindSnapshot(c, hostId, number), ct);

    public Task<Snapshot?> FindSnapshotHeadAsync(string hostId, int number, CancellationToken ct) =>
        _access.ReadAsync(
            c => LiteDbQueries.HostKey(c, hostId) is { } key ? FindSnapshotHead(c, LiteDbCollections.Key(key, number)) : null, ct);

    public Task<IReadOnlyList<Sequenced<Snapshot>>> ListSnapshotsAsync(
        string? hostId, long before, int limit, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<Sequenced<Snapshot>>>(
            c => [.. List(c, c.Snapshots, hostId, before, limit).Select(d => At(d, hostId, LiteDbDocuments.ToSnapshot(d)))],
            ct);

    public Task<StoredRegression?> FindRegressionAsync(string hostId, int number, CancellationToken ct) =>
        _access.ReadAsync(
            c => LiteDbQueries.HostKey(c, hostId) is { } key
                && c.Regressions.FindById(LiteDbCollections.Key(key, number)) is { } document
                    ? LiteDbDocuments.ToRegression(document)
                    : null,
            ct);

    public Task<IReadOnlyList<Sequenced<StoredRegression>>> ListRegressionsAsync(RegressionQuery query, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<Sequenced<StoredRegression>>>(
            c => [.. ListRegressions(c, query).Select(d => At(d, query.HostId, LiteDbDocuments.ToRegression(d)))], ct);

    public async Task<StoredRegression?> AcknowledgeAsync(
        string hostId, int number, Acknowledgement acknowledgement, Activity activity, CancellationToken ct, Func<StoredRegression, bool>? isMeant = null)
    {
        var acknowledged = await _committer
            .WriteAsync(t => LiteDbWrites.Acknowledge(t, hostId, number, acknowledgement, isMeant, activity, _time.GetUtcNow()), ct)
            .ConfigureAwait(false);
        _events.Advance(acknowledged?.Position ?? 0);
        return acknowledged?.Value;
    }

    public Task<bool> AddWindowAsync(MaintenanceWindow window, Activity activity, CancellationToken ct) =>
        _committer.WriteAsync(transaction => LiteDbWrites.AddWindow(transaction, window, activity), ct);

    public Task<bool> RemoveWindowAsync(string name, Activity activity, CancellationToken ct) =>
        _committer.WriteAsync(transaction => LiteDbWrites.RemoveWindow(transaction, name, activity), ct);

    public Task<IReadOnlyList<MaintenanceWindow>> ListWindowsAsync(CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<MaintenanceWindow>>(
            c => [.. c.Windows.FindAll().Select(document => MaintenanceWindow.Parser.ParseFrom(document["b"].AsBinary))], ct);

    public Task<IReadOnlyList<Sequenced<Activity>>> ListActivitiesAsync(long before, int limit, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<Sequenced<Activity>>>(
            c =>
            [
                .. LiteDbQueries.Range(c.Activities, "_id", 1, before - 1, Query.Descending, limit)
                    .Select(d => new Sequenced<Activity>(d["_id"].AsInt64, Activity.Parser.ParseFrom(d["b"].AsBinary))),
            ],
            ct);

    public Task<EventRange> GetEventRangeAsync(CancellationToken ct) =>
        _access.ReadAsync(
            c => new EventRange(ToInt64(LiteDbTransaction.Meta(c, "events-removed")), _events.Newest), ct);

    // An event that is committed but not on disk yet must not be told: a crash would take it back.
    public Task<IReadOnlyList<Sequenced<StoredRegression>>> ListEventsAsync(long after, int limit, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<Sequenced<StoredRegression>>>(
            c => [.. LiteDbQueries.Range(c.Events, "_id", after + 1, _events.Newest, Query.Ascending, limit).Select(LiteDbDocuments.ToEvent)],
            ct);

    public Task WaitForEventAsync(long after, CancellationToken ct) => _events.WaitAsync(after, ct);

    public async Task<int> PruneAsync(DateTimeOffset cutoff, CancellationToken ct)
    {
        // Of a host that was removed: a collector that was killed, or a full disk, left it.
        var removed = await RemoveAllAsync(LiteDbRemovals.RemoveRemains, ct).ConfigureAwait(false);
        var keys = await _access.ReadAsync(c => c.Hosts.FindAll().Select(host => host["k"].AsInt64).ToList(), ct).ConfigureAwait(false);
        foreach (var key in keys) removed += await RemoveAllAsync(t => LiteDbRemovals.PruneHost(t, key, cutoff), ct).ConfigureAwait(false);
        removed += await RemoveAllAsync(t => LiteDbRemovals.PruneEvents(t, cutoff), ct).ConfigureAwait(false);
        removed += await RemoveAllAsync(t => LiteDbRemovals.PruneMembers(t, cutoff, _time.GetUtcNow() - OnceOnly.Afterlife), ct).ConfigureAwait(false);
        return removed + await RemoveAllAsync(t => LiteDbRemovals.PruneDeeds(t, cutoff), ct).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _committer.DisposeAsync().ConfigureAwait(false);
        _access.Dispose();
    }

    // A batch each time, so that others may write in between.
    private async Task<int> RemoveAllAsync(Func<LiteDbTransaction, int> removeSome, CancellationToken ct)
    {
        var all = 0;
        while (await _committer.WriteAsync(removeSome, ct).ConfigureAwait(false) is > 0 and var removed) all += removed;
        return all;
    }

    private Task<long> ReadNewestEventAsync(CancellationToken ct) =>
        _access.ReadAsync(c => ToInt64(LiteDbTransaction.Meta(c, "events")), ct);

    private static long ToInt64(BsonValue value) => value.IsNull ? 0 : value.AsInt64;

    private static string FindOrMakeId(LiteDbTransaction transaction)
    {
        if (LiteDbTransaction.Meta(transaction.Collections, IdName) is { IsString: true } present) return present.AsString;
        var id = MakeId();
        transaction.SetMeta(IdName, id);
        return id;
    }

    private static Snapshot? FindSnapshot(LiteDbCollections c, string hostId, int number)
    {
        if (LiteDbQueries.HostKey(c, hostId) is not { } key) return null;
        var id = LiteDbCollections.Key(key, number);
        if (FindSnapshotHead(c, id) is not { } snapshot) return null;
        // Two reads: between them the snapshot may be removed by age.
        if (c.Diagnoses.FindById(id) is not { } diagnosis) return null;
        snapshot.Diagnosis = Diagnosis.Parser.ParseFrom(diagnosis["b"].AsBinary);
        return snapshot;
    }

    private static Snapshot? FindSnapshotHead(LiteDbCollections c, long id) =>
        c.Snapshots.FindById(id) is { } document ? LiteDbDocuments.ToSnapshot(document) : null;

    private static IEnumerable<BsonDocument> List(
        LiteDbCollections c, ILiteCollection<BsonDocument> collection, string? hostId, long before, int limit)
    {
        if (hostId is null) return LiteDbQueries.OverHosts(c, collection, "s", before, limit);
        return LiteDbQueries.HostKey(c, hostId) is { } key
            ? LiteDbQueries.OfHost(collection, key, Query.Descending, before, limit)
            : [];
    }

    private static IEnumerable<BsonDocument> ListRegressions(LiteDbCollections c, RegressionQuery query)
    {
        if (!query.OnlyOpen) return List(c, c.Regressions, query.HostId, query.Before, query.Limit);
        return query.HostId is null
            ? LiteDbQueries.OverHosts(c, c.Regressions, "o", query.Before, query.Limit)
            : List(c, c.Regressions, query.HostId, query.Before, int.MaxValue).Where(d => d.ContainsKey("o")).Take(query.Limit);
    }

    // The position in the list of one host is the number, in the list of all hosts the sequence.
    private static Sequenced<T> At<T>(BsonDocument document, string? hostId, T value) =>
        new(hostId is null ? document["s"].AsInt64 : LiteDbCollections.Number(document["_id"].AsInt64), value);
}
