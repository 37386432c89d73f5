using LiteDB;

namespace XMailFleet.Collector.History.LiteDb;

/// <summary>Range queries over one index, in its order.</summary>
internal static class LiteDbQueries
{
    /// <summary>
    /// Documents with <paramref name="first"/> ≤ field ≤ <paramref name="last"/>. One BETWEEN, since of two comparisons
    /// LiteDB would search the index for one only and read everything beyond the other.
    /// </summary>
    public static IEnumerable<BsonDocument> Range(
        ILiteCollection<BsonDocument> collection, string field, long first, long last, int order, int limit)
    {
        var query = new Query { OrderBy = $"$.{field}", Order = order, Limit = limit };
        query.Where.Add(BsonExpression.Create($"$.{field} BETWEEN @0 AND @1", first, last));
        return collection.Find(query);
    }

    public static IEnumerable<BsonDocument> HostsAfter(LiteDbCollections collections, string id, int limit)
    {
        var query = new Query { OrderBy = "$._id", Limit = limit };
        query.Where.Add(BsonExpression.Create("$._id > @0", id));
        return collections.Hosts.Find(query);
    }

    /// <summary>Documents of all hosts with a field below <paramref name="before"/>, the highest first, without what is left of removed hosts.</summary>
    public static IEnumerable<BsonDocument> OverHosts(
        LiteDbCollections collections, ILiteCollection<BsonDocument> collection, string field, long before, int limit)
    {
        var removed = RemovedHosts(collections);
        return Range(collection, field, 1, before - 1, Query.Descending, int.MaxValue)
            .Where(document => !removed.Contains(LiteDbCollections.Host(document["_id"].AsInt64)))
            .Take(limit);
    }

    /// <summary>Numbers of hosts that were removed and whose history is not removed yet.</summary>
    public static List<long> RemovedHosts(LiteDbCollections collections) =>
        LiteDbTransaction.Meta(collections, LiteDbRemovals.RemovedName) is BsonArray numbers ? [.. numbers.Select(number => number.AsInt64)] : [];

    public static long? HostKey(LiteDbCollections collections, string hostId) =>
        collections.Hosts.FindById(hostId)?["k"].AsInt64;

    /// <summary>Snapshots, diagnoses or regressions of a host with a number below <paramref name="before"/>.</summary>
    public static IEnumerable<BsonDocument> OfHost(
        ILiteCollection<BsonDocument> collection, long host, int order, long before, int limit)
    {
        var last = (int)Math.Min(before, int.MaxValue) - 1;
        return Range(collection, "_id", LiteDbCollections.Key(host, 1), LiteDbCollections.Key(host, last), order, limit);
    }
}
