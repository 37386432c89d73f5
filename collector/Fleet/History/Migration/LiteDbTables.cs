using System.Text;
using LiteDB;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.Migration;

/// <summary>The embedded history as the tables that PostgreSQL keeps.</summary>
internal static class LiteDbTables
{
    public static IReadOnlyList<HistoryTable> Of(LiteDbCollections collections)
    {
        // What is left of a host that is gone has no host id, and stays behind.
        var ids = collections.Hosts.FindAll().ToDictionary(host => host["k"].AsInt64, host => host["_id"].AsString);
        return
        [
            new("hosts", ["host_id", "sort_key", "incarnation", "revision", "body"], LiteDbQueries.InPages(collections.Hosts).Select(Host)),
            new("standings", ["host_id", "body"], LiteDbQueries.InPages(collections.Standings)
                .Where(d => ids.ContainsKey(d["_id"].AsInt64)).Select(d => new object?[] { ids[d["_id"].AsInt64], d["b"].AsBinary })),
            new("snapshots", ["host_id", "number", "sequence", "first_seen_time", "body"], OfHosts(collections.Snapshots, ids,
                d => [d["s"].AsInt64, LiteDbDocuments.ToSnapshot(d).FirstSeenTime.ToDateTimeOffset(), d["b"].AsBinary])),
            new("diagnoses", ["host_id", "number", "body"], OfHosts(collections.Diagnoses, ids, d => [d["b"].AsBinary])),
            new("regressions", ["host_id", "number", "sequence", "is_open", "recover_time", "body"], OfHosts(collections.Regressions, ids, Regression)),
            new("events", ["position", "event_time", "body"], LiteDbQueries.InPages(collections.Events)
                .Select(d => new object?[] { d["_id"].AsInt64, DateTimeOffset.FromUnixTimeMilliseconds(d["t"].AsInt64), d["b"].AsBinary })),
            new("windows", ["name", "end_time", "body"], LiteDbQueries.InPages(collections.Windows).Select(d => new object?[]
            {
                d["_id"].AsString, MaintenanceWindow.Parser.ParseFrom(d["b"].AsBinary).EndTime.ToDateTimeOffset(), d["b"].AsBinary,
            })),
            new("activities", ["number", "activity_time", "body"], LiteDbQueries.InPages(collections.Activities).Select(d => new object?[]
            {
                d["_id"].AsInt64, Activity.Parser.ParseFrom(d["b"].AsBinary).ActivityTime.ToDateTimeOffset(), d["b"].AsBinary,
            })),
            new("members", ["kind", "id", "sort_key", "body"], LiteDbQueries.InPages(collections.Access).Select(Member)),
            new("audit_entries", ["number", "audit_time", "body"], LiteDbQueries.InPages(collections.Audit).Select(d => new object?[]
            {
                d["_id"].AsInt64, AuditEntry.Parser.ParseFrom(d["b"].AsBinary).AuditTime.ToDateTimeOffset(), d["b"].AsBinary,
            })),
        ];
    }

    private static object?[] Member(BsonDocument document)
    {
        var (kind, id) = LiteDbMembers.Split(document["_id"].AsString);
        return [(int)kind, id, Encoding.UTF8.GetBytes(id), document["b"].AsBinary];
    }

    private static object?[] Host(BsonDocument document)
    {
        var (id, host) = (document["_id"].AsString, LiteDbDocuments.ToHost(document));
        return [id, Encoding.UTF8.GetBytes(id), host.Incarnation, host.Revision, document["b"].AsBinary];
    }

    private static object?[] Regression(BsonDocument document) =>
    [
        document["s"].AsInt64, document.ContainsKey("o"),
        LiteDbDocuments.ToRegression(document).Regression.RecoverTime?.ToDateTimeOffset(), document["b"].AsBinary,
    ];

    private static IEnumerable<object?[]> OfHosts(
        ILiteCollection<BsonDocument> collection, Dictionary<long, string> ids, Func<BsonDocument, object?[]> rest) => LiteDbQueries.InPages(collection)
        .Where(document => ids.ContainsKey(LiteDbCollections.Host(document["_id"].AsInt64)))
        .Select(document => (object?[])
        [
            ids[LiteDbCollections.Host(document["_id"].AsInt64)], LiteDbCollections.Number(document["_id"].AsInt64), .. rest(document),
        ]);
}
