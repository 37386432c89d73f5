using XMailFleet.V1;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>The writes, each within a transaction that is under way.</summary>
internal static class LiteDbWrites
{
    public static bool AddHost(LiteDbTransaction transaction, StoredHost host, Activity activity)
    {
        var id = ResourceNames.HostId(host.Host.Name)!;
        if (transaction.Collections.Hosts.FindById(id) is not null) return false;
        transaction.Insert(transaction.Collections.Hosts, LiteDbDocuments.Host(host, id, transaction.Next("hosts")));
        AddActivity(transaction, activity);
        return true;
    }

    public static StoredHost? EditHost(LiteDbTransaction transaction, string hostId, HostEdit edit, Func<V1.Host, Activity?> activity)
    {
        if (transaction.Collections.Hosts.FindById(hostId) is not { } document) return null;
        var host = LiteDbDocuments.ToHost(document);
        if (!edit.Concerns(host)) return null;
        edit.ApplyTo(host.Host);
        host.Revision++;
        transaction.Upsert(transaction.Collections.Hosts, LiteDbDocuments.Host(host, hostId, document["k"].AsInt64));
        if (activity(host.Host) is { } done) AddActivity(transaction, done);
        return host;
    }

    /// <summary>Position of the newest event then, 0 where it made none; null where nothing was written.</summary>
    public static long? ApplyPoll(LiteDbTransaction transaction, PollWrite write, DateTimeOffset now)
    {
        var id = ResourceNames.HostId(write.Host.Host.Name)!;
        if (transaction.Collections.Hosts.FindById(id) is not { } document) return null;
        var present = LiteDbDocuments.ToHost(document);
        if (present.Incarnation != write.Host.Incarnation || present.Revision != write.ReadRevision) return null;

        var key = document["k"].AsInt64;
        var host = write.Host.Clone();
        host.Revision = write.ReadRevision + 1;
        transaction.Upsert(transaction.Collections.Hosts, LiteDbDocuments.Host(host, id, key));
        if (write.Snapshot is { } snapshot) PutSnapshot(transaction, snapshot, key);
        if (write.Standings is { } standings) PutStandings(transaction, standings, key);
        if (write.Activity is { } activity) AddActivity(transaction, activity);
        var newest = 0L;
        foreach (var regression in write.QuietRegressions) PutRecord(transaction, regression.Clone(), key);
        foreach (var regression in write.Regressions) newest = PutRegression(transaction, regression.Clone(), key, now);
        return newest;
    }

    /// <summary>The regression with its event; null where there is no such regression, or it is not as it is meant.</summary>
    public static Sequenced<StoredRegression>? Acknowledge(
        LiteDbTransaction transaction, string hostId, int number, Acknowledgement acknowledgement, Func<StoredRegression, bool>? isMeant, Activity activity,
        DateTimeOffset now)
    {
        if (transaction.Collections.Hosts.FindById(hostId) is not { } document) return null;
        var key = document["k"].AsInt64;
        var id = LiteDbCollections.Key(key, number);
        if (transaction.Collections.Regressions.FindById(id) is not { } found) return null;

        var regression = LiteDbDocuments.ToRegression(found);
        if (isMeant?.Invoke(regression) is false) return null;
        StoredRegressions.Acknowledge(regression, acknowledgement);
        AddActivity(transaction, activity);
        var newest = PutRegression(transaction, regression, key, now);
        // A poll that read the regression before must read it again, or it would write this away.
        var host = LiteDbDocuments.ToHost(document);
        host.Revision++;
        transaction.Upsert(transaction.Collections.Hosts, LiteDbDocuments.Host(host, hostId, key));
        return new Sequenced<StoredRegression>(newest, regression);
    }

    public static bool AddWindow(LiteDbTransaction transaction, MaintenanceWindow window, Activity activity)
    {
        if (transaction.Collections.Windows.FindById(window.Name) is not null) return false;
        transaction.Insert(transaction.Collections.Windows, LiteDbDocuments.Bytes(window.Name, window));
        AddActivity(transaction, activity);
        return true;
    }

    public static bool RemoveWindow(LiteDbTransaction transaction, string name, Activity activity)
    {
        if (!transaction.Delete(transaction.Collections.Windows, name)) return false;
        AddActivity(transaction, activity);
        return true;
    }

    public static void AddActivity(LiteDbTransaction transaction, Activity activity)
    {
        var number = transaction.Next("activities");
        var stored = activity.Clone();
        stored.Name = ResourceNames.Activity(number);
        transaction.Insert(transaction.Collections.Activities, LiteDbDocuments.Bytes(number, stored));
    }

    private static void PutSnapshot(LiteDbTransaction transaction, Snapshot snapshot, long host)
    {
        var id = LiteDbCollections.Key(host, ResourceNames.Number(snapshot.Name));
        var present = transaction.Collections.Snapshots.FindById(id);
        var sequence = present?["s"].AsInt64 ?? transaction.Next("snapshots");
        transaction.Upsert(transaction.Collections.Snapshots, LiteDbDocuments.Snapshot(snapshot, id, sequence));
        if (snapshot.Diagnosis is { } diagnosis)
            transaction.Upsert(transaction.Collections.Diagnoses, LiteDbDocuments.Bytes(id, diagnosis));
    }

    private static void PutStandings(LiteDbTransaction transaction, IReadOnlyList<Standing> standings, long host)
    {
        var stored = new StoredStandings();
        stored.Standings.AddRange(standings);
        transaction.Upsert(transaction.Collections.Standings, LiteDbDocuments.Bytes(host, stored));
    }

    private static long PutRegression(
        LiteDbTransaction transaction, StoredRegression regression, long host, DateTimeOffset now)
    {
        PutRecord(transaction, regression, host);
        var sequence = transaction.Next("events");
        transaction.Insert(transaction.Collections.Events, LiteDbDocuments.Event(regression, sequence, now));
        return sequence;
    }

    private static void PutRecord(LiteDbTransaction transaction, StoredRegression regression, long host)
    {
        if (regression.Sequence == 0) regression.Sequence = transaction.Next("regressions");
        var id = LiteDbCollections.Key(host, ResourceNames.Number(regression.Regression.Name));
        transaction.Upsert(transaction.Collections.Regressions, LiteDbDocuments.Regression(regression, id));
    }
}
