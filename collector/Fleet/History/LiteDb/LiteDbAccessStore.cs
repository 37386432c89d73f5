using Google.Protobuf;
using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Who belongs, in the file of the history.</summary>
internal sealed class LiteDbAccessStore(LiteDbAccess access, GroupCommitter committer) : IAccessStore
{
    public Task<byte[]?> FindAsync(AccessKind kind, string id, CancellationToken ct) =>
        access.ReadAsync(c => LiteDbMembers.Find(c, kind, id), ct);

    public Task<IReadOnlyList<AccessRecord>> ListAsync(AccessKind kind, string afterId, int limit, CancellationToken ct) =>
        access.ReadAsync<IReadOnlyList<AccessRecord>>(c => [.. List(c, kind, afterId, limit)], ct);

    // The committer is the only writer, and makes one write after the other.
    public Task<T> ChangeAsync<T>(AccessKind kind, string id, Func<byte[]?, (byte[]? Next, T Result)> change, CancellationToken ct) =>
        committer.WriteAsync(transaction => Change(transaction, LiteDbMembers.Key(kind, id), change), ct);

    public Task AppendAsync(AuditEntry entry, CancellationToken ct) => committer.WriteAsync(transaction => Append(transaction, entry), ct);

    public Task<IReadOnlyList<Sequenced<AuditEntry>>> ListAuditAsync(long before, int limit, CancellationToken ct) =>
        access.ReadAsync<IReadOnlyList<Sequenced<AuditEntry>>>(
            c =>
            [
                .. LiteDbQueries.Range(c.Audit, "_id", 1, before - 1, Query.Descending, limit)
                    .Select(d => new Sequenced<AuditEntry>(d["_id"].AsInt64, AuditEntry.Parser.ParseFrom(d["b"].AsBinary))),
            ],
            ct);

    private static T Change<T>(LiteDbTransaction transaction, string key, Func<byte[]?, (byte[]? Next, T Result)> change)
    {
        var present = transaction.Collections.Access.FindById(key)?["b"].AsBinary;
        var (next, result) = change(present);
        if (next is null) transaction.Delete(transaction.Collections.Access, key);
        else if (present is null || !next.AsSpan().SequenceEqual(present))
            transaction.Upsert(transaction.Collections.Access, new BsonDocument { ["_id"] = key, ["b"] = next });
        return result;
    }

    private static bool Append(LiteDbTransaction transaction, AuditEntry entry)
    {
        var number = transaction.Next("audit");
        var stored = entry.Clone();
        stored.Name = ResourceNames.AuditEntry(number);
        transaction.Insert(transaction.Collections.Audit, new BsonDocument { ["_id"] = number, ["b"] = stored.ToByteArray() });
        return true;
    }

    private static IEnumerable<AccessRecord> List(LiteDbCollections collections, AccessKind kind, string afterId, int limit) =>
        LiteDbMembers.From(collections, kind, afterId, limit + 1)
            .Select(document => new AccessRecord(LiteDbMembers.Split(document["_id"].AsString).Id, document["b"].AsBinary))
            .Where(record => record.Id != afterId)
            .Take(limit);
}
