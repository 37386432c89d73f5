using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Collector.History.LiteDb;

/// <summary>Looks whether the history is whole. LiteDB has no checksums; what is damaged shows when it is read.</summary>
internal static class LiteDbIntegrity
{
    /// <summary>Looks at what every poll needs: the counters, and each host with its newest snapshot, its standings and its open regressions.</summary>
    /// <exception cref="HistoryException">Something is missing or cannot be read.</exception>
    public static void CheckHosts(LiteDbCollections collections, string path) => Guard(path, () =>
    {
        LiteDbTransaction.Meta(collections, "id");
        foreach (var document in collections.Hosts.FindAll())
        {
            var (key, host) = (document["k"].AsInt64, LiteDbDocuments.ToHost(document));
            if (host.LastSnapshot > 0)
            {
                LiteDbDocuments.ToSnapshot(Find(collections.Snapshots, LiteDbCollections.Key(key, host.LastSnapshot)));
                Diagnosis.Parser.ParseFrom(Find(collections.Diagnoses, LiteDbCollections.Key(key, host.LastSnapshot))["b"].AsBinary);
            }

            if (collections.Standings.FindById(key) is { } standings) StoredStandings.Parser.ParseFrom(standings["b"].AsBinary);
            foreach (var number in host.OpenRegressions)
                LiteDbDocuments.ToRegression(Find(collections.Regressions, LiteDbCollections.Key(key, number)));
        }
    });

    /// <summary>Reads everything.</summary>
    /// <exception cref="HistoryException">Something is missing or cannot be read.</exception>
    public static void CheckAll(LiteDbCollections collections, string path)
    {
        CheckHosts(collections, path);
        Guard(path, () =>
        {
            foreach (var document in collections.Snapshots.FindAll()) LiteDbDocuments.ToSnapshot(document);
            foreach (var document in collections.Diagnoses.FindAll()) Diagnosis.Parser.ParseFrom(document["b"].AsBinary);
            foreach (var document in collections.Regressions.FindAll()) LiteDbDocuments.ToRegression(document);
            foreach (var document in collections.Events.FindAll()) LiteDbDocuments.ToEvent(document);
            foreach (var document in collections.Windows.FindAll()) MaintenanceWindow.Parser.ParseFrom(document["b"].AsBinary);
            foreach (var document in collections.Activities.FindAll()) Activity.Parser.ParseFrom(document["b"].AsBinary);
        });
    }

    private static BsonDocument Find(ILiteCollection<BsonDocument> collection, long id) =>
        collection.FindById(id) ?? throw new InvalidDataException($"{collection.Name} {id >> 32}/{LiteDbCollections.Number(id)} is missing");

    private static void Guard(string path, Action look)
    {
        try
        {
            look();
        }
        catch (Exception error) when (error is not HistoryException)
        {
            // What LiteDB makes of a damaged page may be any exception.
            throw LiteDbFile.Damaged(path, error);
        }
    }
}
