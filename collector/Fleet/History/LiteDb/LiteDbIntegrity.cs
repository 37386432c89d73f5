using Google.Protobuf;
using LiteDB;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Validity;
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

    /// <summary>Reads everything, and looks whether it could be ours: a file may have a right checksum and whoever made it mean ill.</summary>
    /// <exception cref="HistoryException">Something is missing, cannot be read or could not be ours.</exception>
    public static void CheckAll(LiteDbCollections collections, string path, IProgress<HistoryProgress> progress)
    {
        CheckHosts(collections, path);
        Guard(path, () =>
        {
            CheckEach(collections.Hosts, ToOwnHost, progress);
            CheckEach(collections.Standings, document => StoredStandings.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckEach(collections.Snapshots, LiteDbDocuments.ToSnapshot, progress);
            CheckEach(collections.Diagnoses, document => Diagnosis.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckEach(collections.Regressions, LiteDbDocuments.ToRegression, progress);
            CheckEach(collections.Events, document => LiteDbDocuments.ToEvent(document).Value, progress);
            CheckEach(collections.Windows, document => MaintenanceWindow.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckEach(collections.Activities, document => Activity.Parser.ParseFrom(document["b"].AsBinary), progress);
            CheckEach(collections.Access, LiteDbMembers.Parse, progress);
            CheckEach(collections.Audit, document => AuditEntry.Parser.ParseFrom(document["b"].AsBinary), progress);
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

    private static void CheckEach(ILiteCollection<BsonDocument> collection, Func<BsonDocument, IMessage> read, IProgress<HistoryProgress> progress)
    {
        var count = 0L;
        foreach (var document in collection.FindAll())
        {
            if (MessageValidity.FindFault(read(document)) is { } fault)
                throw new InvalidDataException($"{collection.Name}: {fault}");
            progress.Report(new HistoryProgress(HistoryTask.Checking, collection.Name, ++count, 0));
        }
    }

    // Whatever polls it and links to it takes these for what the collector lets in.
    private static StoredHost ToOwnHost(BsonDocument document)
    {
        var (id, host) = (document["_id"].AsString, LiteDbDocuments.ToHost(document));
        if (!ResourceNames.IsHostId(id) || host.Host?.Name != ResourceNames.Host(id))
            throw new InvalidDataException("the name of a host is not that of its document");
        // One whose agent has not enrolled yet may have none.
        var isPending = host.Host.Address.Length == 0 && host.Host.Enrollment is { State: not V1.EnrollmentState.Enrolled };
        if (!isPending && AgentAddress.Parse(host.Host.Address) is null) throw new InvalidDataException($"{host.Host.Name} has no address of an agent");
        return host;
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
