using LiteDB;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>The collections of the database. Every document holds its message as bytes (<c>b</c>) beside its keys.</summary>
internal sealed class LiteDbCollections
{
    public LiteDbCollections(LiteDatabase database)
    {
        var present = database.GetCollectionNames().ToHashSet();
        Meta = Collection("meta");
        Hosts = Collection("hosts");
        Standings = Collection("standings");
        Snapshots = Collection("snapshots");
        Diagnoses = Collection("diagnoses");
        Regressions = Collection("regressions");
        Events = Collection("events");
        Windows = Collection("windows");
        Activities = Collection("activities");
        Access = Collection("access");
        Audit = Collection("audit");
        Snapshots.EnsureIndex("s");
        Regressions.EnsureIndex("s");
        Regressions.EnsureIndex("o");

        ILiteCollection<BsonDocument> Collection(string name)
        {
            var collection = database.GetCollection(name, BsonAutoId.Int64);
            if (!present.Contains(name)) Create(collection);
            return collection;
        }
    }

    // LiteDB 5.0 leaves the transaction of a query open where the collection was never written; a write on the same thread
    // would then join it and never end.
    private static void Create(ILiteCollection<BsonDocument> collection)
    {
        collection.EnsureIndex("created");
        collection.DropIndex("created");
    }

    /// <summary>One document: id of the history, and the counters.</summary>
    public ILiteCollection<BsonDocument> Meta { get; }

    /// <summary><c>_id</c>: host id. <c>k</c>: number that its other documents are keyed by.</summary>
    public ILiteCollection<BsonDocument> Hosts { get; }

    /// <summary><c>_id</c>: number of the host.</summary>
    public ILiteCollection<BsonDocument> Standings { get; }

    /// <summary><c>_id</c>: <see cref="Key"/>. <c>s</c>: sequence over all hosts.</summary>
    public ILiteCollection<BsonDocument> Snapshots { get; }

    /// <summary><c>_id</c>: that of the snapshot. Apart, since a snapshot is rewritten at every poll.</summary>
    public ILiteCollection<BsonDocument> Diagnoses { get; }

    /// <summary><c>_id</c>: <see cref="Key"/>. <c>s</c>: sequence over all hosts. <c>o</c>: the same, only while open.</summary>
    public ILiteCollection<BsonDocument> Regressions { get; }

    /// <summary><c>_id</c>: sequence over all hosts. <c>t</c>: when, Unix milliseconds.</summary>
    public ILiteCollection<BsonDocument> Events { get; }

    /// <summary><c>_id</c>: name of the maintenance window.</summary>
    public ILiteCollection<BsonDocument> Windows { get; }

    /// <summary><c>_id</c>: number.</summary>
    public ILiteCollection<BsonDocument> Activities { get; }

    /// <summary><c>_id</c>: kind and id of the record.</summary>
    public ILiteCollection<BsonDocument> Access { get; }

    /// <summary><c>_id</c>: number.</summary>
    public ILiteCollection<BsonDocument> Audit { get; }

    /// <summary>Key of the n-th snapshot or regression of a host: those of one host are neighbours, in order.</summary>
    public static long Key(long host, int number) => (host << 32) | (uint)number;

    /// <summary>The host in a <see cref="Key"/>.</summary>
    public static long Host(long key) => key >> 32;

    /// <summary>The number in a <see cref="Key"/>.</summary>
    public static int Number(long key) => (int)(key & uint.MaxValue);
}
