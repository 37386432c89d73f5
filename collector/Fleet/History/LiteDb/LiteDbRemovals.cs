using LiteDB;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Removal of whole hosts, and of what is older than the retention.</summary>
internal static class LiteDbRemovals
{
    /// <summary>Documents removed in one transaction at most: it must fit into memory, and others wait for it.</summary>
    public const int Batch = 500;

    /// <summary>Name of the list of removed hosts among the values that are not of a host.</summary>
    public const string RemovedName = "hosts-removed";

    /// <summary>Removes the host itself, and notes that its history is to be removed by <see cref="RemoveRemains"/>.</summary>
    public static bool RemoveHost(LiteDbTransaction transaction, string hostId, Func<V1.Host, Activity> activity)
    {
        if (transaction.Collections.Hosts.FindById(hostId) is not { } document) return false;
        var key = document["k"].AsInt64;
        transaction.Delete(transaction.Collections.Hosts, hostId);
        transaction.Delete(transaction.Collections.Standings, key);
        SetRemoved(transaction, [.. LiteDbQueries.RemovedHosts(transaction.Collections), key]);
        LiteDbWrites.AddActivity(transaction, activity(LiteDbDocuments.ToHost(document).Host));
        return true;
    }

    /// <summary>Removes some of what is left of removed hosts; gives the number of documents, 0 where nothing is left.</summary>
    public static int RemoveRemains(LiteDbTransaction transaction)
    {
        foreach (var host in LiteDbQueries.RemovedHosts(transaction.Collections))
        {
            if (RemoveHistory(transaction, host) is > 0 and var removed) return removed;
            SetRemoved(transaction, LiteDbQueries.RemovedHosts(transaction.Collections).Where(other => other != host));
        }

        return 0;
    }

    /// <summary>Removes what of one host ended before the cut-off; gives the number of documents.</summary>
    public static int PruneHost(LiteDbTransaction transaction, long host, DateTimeOffset cutoff) =>
        PruneSnapshots(transaction, host, cutoff) + PruneRegressions(transaction, host, cutoff);

    /// <summary>Removes events from before the cut-off, and notes up to where; gives their number.</summary>
    public static int PruneEvents(LiteDbTransaction transaction, DateTimeOffset cutoff)
    {
        var events = transaction.Collections.Events;
        var ids = LiteDbQueries.Range(events, "_id", 1, long.MaxValue, Query.Ascending, Batch)
            .TakeWhile(document => document["t"].AsInt64 < cutoff.ToUnixTimeMilliseconds())
            .Select(document => document["_id"])
            .ToList();
        if (ids.Count == 0) return 0;
        ids.ForEach(id => transaction.Delete(events, id));
        transaction.SetMeta("events-removed", ids[^1]);
        return ids.Count;
    }

    /// <summary>Removes maintenance windows and activities from before the cut-off; gives their number.</summary>
    public static int PruneDeeds(LiteDbTransaction transaction, DateTimeOffset cutoff)
    {
        var (windows, activities) = (transaction.Collections.Windows, transaction.Collections.Activities);
        var ended = windows.FindAll()
            .Where(d => MaintenanceWindow.Parser.ParseFrom(d["b"].AsBinary).EndTime.ToDateTimeOffset() < cutoff)
            .Select(d => d["_id"])
            .ToList();
        var old = LiteDbQueries.Range(activities, "_id", 1, long.MaxValue, Query.Ascending, Batch)
            .TakeWhile(d => Activity.Parser.ParseFrom(d["b"].AsBinary).ActivityTime.ToDateTimeOffset() < cutoff)
            .Select(d => d["_id"])
            .ToList();
        return ended.Count(id => transaction.Delete(windows, id)) + old.Count(id => transaction.Delete(activities, id));
    }

    /// <summary>Removes entries of the audit log from before the cut-off, and what let somebody in once and ended before <paramref name="ended"/>; gives their number.</summary>
    public static int PruneMembers(LiteDbTransaction transaction, DateTimeOffset cutoff, DateTimeOffset ended)
    {
        var (access, audit) = (transaction.Collections.Access, transaction.Collections.Audit);
        var over = OnceOnly.Kinds
            .SelectMany(kind => LiteDbMembers.From(transaction.Collections, kind, "", int.MaxValue)
                .Where(d => OnceOnly.EndedBefore(kind, d["b"].AsBinary, ended)))
            .Select(d => d["_id"])
            .Take(Batch)
            .ToList();
        var old = LiteDbQueries.Range(audit, "_id", 1, long.MaxValue, Query.Ascending, Batch)
            .TakeWhile(d => AuditEntry.Parser.ParseFrom(d["b"].AsBinary).AuditTime?.ToDateTimeOffset() < cutoff)
            .Select(d => d["_id"])
            .ToList();
        return over.Count(id => transaction.Delete(access, id)) + old.Count(id => transaction.Delete(audit, id));
    }

    // Up to a batch of each collection.
    private static int RemoveHistory(LiteDbTransaction transaction, long host)
    {
        var (collections, removed) = (transaction.Collections, 0);
        foreach (var collection in new[] { collections.Snapshots, collections.Diagnoses, collections.Regressions })
        {
            // Listed first: LiteDB must not enumerate what it changes.
            var ids = LiteDbQueries.OfHost(collection, host, Query.Ascending, long.MaxValue, Batch).Select(d => d["_id"]).ToList();
            removed += ids.Count(id => transaction.Delete(collection, id));
        }

        return removed;
    }

    private static void SetRemoved(LiteDbTransaction transaction, IEnumerable<long> hosts) =>
        transaction.SetMeta(RemovedName, new BsonArray(hosts.Select(host => new BsonValue(host))));

    private static int PruneSnapshots(LiteDbTransaction transaction, long host, DateTimeOffset cutoff)
    {
        var snapshots = LiteDbQueries.OfHost(transaction.Collections.Snapshots, host, Query.Ascending, long.MaxValue, Batch).ToList();
        // A snapshot stands until the next one begins; the one that stood at the cut-off stays, and so does the newest.
        var ended = snapshots
            .Zip(snapshots.Skip(1), (snapshot, next) => (Id: snapshot["_id"], End: LiteDbDocuments.ToSnapshot(next).FirstSeenTime))
            .TakeWhile(pair => pair.End.ToDateTimeOffset() <= cutoff)
            .ToList();
        foreach (var (id, _) in ended)
        {
            transaction.Delete(transaction.Collections.Snapshots, id);
            transaction.Delete(transaction.Collections.Diagnoses, id);
        }

        return ended.Count;
    }

    private static int PruneRegressions(LiteDbTransaction transaction, long host, DateTimeOffset cutoff)
    {
        var ids = LiteDbQueries.OfHost(transaction.Collections.Regressions, host, Query.Ascending, long.MaxValue, Batch)
            .Where(document => LiteDbDocuments.ToRegression(document).Regression.RecoverTime is { } end && end.ToDateTimeOffset() < cutoff)
            .Select(document => document["_id"])
            .ToList();
        return ids.Count(id => transaction.Delete(transaction.Collections.Regressions, id));
    }
}
