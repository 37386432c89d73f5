using LiteDB;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Range queries over one index, in its order.</summary>
internal static class LiteDbQueries
{
    private const int PageSize = 500;

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

    /// <summary>
    /// Every document, by id, for a caller that does other things in between: each page is a query of its own. A query of LiteDB
    /// that is under way belongs to its thread, and an await may go on in another.
    /// </summary>
    public static IEnumerable<BsonDocument> InPages(ILiteCollection<BsonDocument> collection)
    {
        for (var page = Page(collection, null); page.Count > 0; page = Page(collection, page[^1]["_id"]))
            foreach (var document in page) yield return document;
    }

    private static List<BsonDocument> Page(ILiteCollection<BsonDocument> collection, BsonValue? after)
    {
        var query = new Query { OrderBy = "$._id", Limit = PageSize };
        if (after is not null) query.Where.Add(BsonExpression.Create("$._id > @0", after));
        return [.. collection.Find(query)];
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
