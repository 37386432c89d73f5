using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

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
    public static void CheckAll(LiteDbCollections collections, string path, IProgress<HistoryProgress> progress)
    {
        CheckHosts(collections, path);
        Guard(path, () =>
        {
            CheckEach(collections.Snapshots, document => LiteDbDocuments.ToSnapshot(document), progress);
            CheckEach(collections.Diagnoses, document => Diagnosis.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckEach(collections.Regressions, document => LiteDbDocuments.ToRegression(document), progress);
            CheckEach(collections.Events, document => LiteDbDocuments.ToEvent(document), progress);
            CheckEach(collections.Windows, document => MaintenanceWindow.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckEach(collections.Activities, document => Activity.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckIndex(collections.Snapshots, "s");
            CheckIndex(collections.Regressions, "s");
            CheckIndex(collections.Regressions, "o");
        });
    }

    // Lists over all hosts are read by these; what they have lost would be missing there without a word.
    private static void CheckIndex(ILiteCollection<BsonDocument> collection, string key)
    {
        var kept = collection.FindAll().Count(document => document.ContainsKey(key));
        var found = LiteDbQueries.Range(collection, key, 1, long.MaxValue, Query.Ascending, int.MaxValue).Count();
        if (found != kept) throw new InvalidDataException($"the index {key} of {collection.Name} has {found} entries of {kept}");
    }

    private static void CheckEach(ILiteCollection<BsonDocument> collection, Action<BsonDocument> read, IProgress<HistoryProgress> progress)
    {
        var count = 0L;
        foreach (var document in collection.FindAll())
        {
            read(document);
            progress.Report(new HistoryProgress(HistoryTask.Checking, collection.Name, ++count, 0));
        }
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
