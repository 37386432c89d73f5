using LiteDB;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// A transaction that is under way. It reads documents by id only: a LiteDB transaction that changes a collection
/// while it enumerates it damages the database.
/// </summary>
internal sealed class LiteDbTransaction(LiteDbCollections collections)
{
    private const int MetaId = 1;

    public LiteDbCollections Collections { get; } = collections;

    /// <summary>Whether anything was written: a transaction without a write leaves no trace in the log.</summary>
    public bool Wrote { get; private set; }

    public void Insert(ILiteCollection<BsonDocument> collection, BsonDocument document)
    {
        collection.Insert(document);
        Wrote = true;
    }

    public void Upsert(ILiteCollection<BsonDocument> collection, BsonDocument document)
    {
        collection.Upsert(document);
        Wrote = true;
    }

    public bool Delete(ILiteCollection<BsonDocument> collection, BsonValue id)
    {
        var deleted = collection.Delete(id);
        Wrote |= deleted;
        return deleted;
    }

    /// <summary>The next number of a counter, from 1.</summary>
    public long Next(string counter)
    {
        var meta = Collections.Meta.FindById(MetaId) ?? new BsonDocument { ["_id"] = MetaId };
        var next = (meta[counter].IsNull ? 0 : meta[counter].AsInt64) + 1;
        meta[counter] = next;
        Upsert(Collections.Meta, meta);
        return next;
    }

    /// <summary>Sets a value of the one document that is not of a host.</summary>
    public void SetMeta(string name, BsonValue value)
    {
        var meta = Collections.Meta.FindById(MetaId) ?? new BsonDocument { ["_id"] = MetaId };
        meta[name] = value;
        Upsert(Collections.Meta, meta);
    }

    /// <summary>A value of that document; null where it is not set.</summary>
    public static BsonValue Meta(LiteDbCollections collections, string name) =>
        collections.Meta.FindById(MetaId)?[name] ?? BsonValue.Null;
}
