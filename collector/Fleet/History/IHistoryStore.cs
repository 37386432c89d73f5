using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>
/// The history of a fleet: hosts, snapshots, regressions and their events. A task that completes without an exception
/// has its write on disk. Messages handed out are the caller's own; numbers count from 1 within a host.
/// </summary>
internal interface IHistoryStore : IAsyncDisposable
{
    /// <summary>Random id of this history, made with it: page and resume tokens of another history are told by it.</summary>
    string Id { get; }

    /// <summary>Who belongs, kept in the same place.</summary>
    IAccessStore Members { get; }

    /// <summary>False while it is known that nothing can be written, as on a full disk. Reads may go on.</summary>
    bool CanWrite { get; }

    /// <summary>Adds a host and the activity of who did that, together. False where a host of that name exists; then nothing was written.</summary>
    Task<bool> AddHostAsync(StoredHost host, Activity activity, CancellationToken ct);

    Task<StoredHost?> FindHostAsync(string hostId, CancellationToken ct);

    /// <summary>Hosts whose id comes after <paramref name="afterId"/> in ordinal order, by id.</summary>
    Task<IReadOnlyList<StoredHost>> ListHostsAsync(string afterId, int limit, CancellationToken ct);

    /// <summary>
    /// Changes what is set of a host, and enters the activity of who did that, if any, made from the host as it is then. Null where
    /// there is no such host.
    /// </summary>
    Task<StoredHost?> EditHostAsync(string hostId, HostEdit edit, Func<V1.Host, Activity?> activity, CancellationToken ct);

    /// <summary>
    /// Removes a host with its whole history, and enters the activity of who did that, made from the host as it was. False where there
    /// is no such host.
    /// </summary>
    Task<bool> RemoveHostAsync(string hostId, Func<V1.Host, Activity> activity, CancellationToken ct);

    /// <summary>The standings of a host; empty where it has none.</summary>
    Task<IReadOnlyList<Standing>> ListStandingsAsync(string hostId, CancellationToken ct);

    /// <summary>
    /// Writes the outcome of one poll, or what a person says of it, all of it or nothing. False where the host is gone, is another one of the same
    /// id, was written since it was read, or is not held by the claimant: then nothing was written.
    /// </summary>
    Task<bool> ApplyPollAsync(PollWrite write, CancellationToken ct);

    /// <summary>A snapshot with its diagnosis, or null.</summary>
    Task<Snapshot?> FindSnapshotAsync(string hostId, int number, CancellationToken ct);

    /// <summary>A snapshot without its diagnosis, or null.</summary>
    Task<Snapshot?> FindSnapshotHeadAsync(string hostId, int number, CancellationToken ct);

    /// <summary>
    /// Snapshots without their diagnosis, newest first, with a position below <paramref name="before"/>; of every host
    /// where the id is null.
    /// </summary>
    Task<IReadOnlyList<Sequenced<Snapshot>>> ListSnapshotsAsync(
        string? hostId, long before, int limit, CancellationToken ct);

    Task<StoredRegression?> FindRegressionAsync(string hostId, int number, CancellationToken ct);

    /// <summary>Regressions, newest first.</summary>
    Task<IReadOnlyList<Sequenced<StoredRegression>>> ListRegressionsAsync(RegressionQuery query, CancellationToken ct);

    /// <summary>
    /// Sets who knows about a regression, and enters the activity of who did that, together. Null where there is no
    /// such regression, or where it is not as it is meant; then nothing was written.
    /// </summary>
    /// <param name="isMeant">Whether the regression, as it is stored at that moment, is as they were shown it. Null: however it is.</param>
    Task<StoredRegression?> AcknowledgeAsync(
        string hostId, int number, Acknowledgement acknowledgement, Activity activity, CancellationToken ct, Func<StoredRegression, bool>? isMeant = null);

    /// <summary>Adds a maintenance window and the activity. False where a window of that name exists.</summary>
    Task<bool> AddWindowAsync(MaintenanceWindow window, Activity activity, CancellationToken ct);

    /// <summary>Removes a maintenance window by name and enters the activity. False where there is no such window.</summary>
    Task<bool> RemoveWindowAsync(string name, Activity activity, CancellationToken ct);

    /// <summary>Every maintenance window, in no order: people enter them, so they are few.</summary>
    Task<IReadOnlyList<MaintenanceWindow>> ListWindowsAsync(CancellationToken ct);

    /// <summary>What people did, newest first, named "activities/{n}" by the store, with a position below <paramref name="before"/>.</summary>
    Task<IReadOnlyList<Sequenced<Activity>>> ListActivitiesAsync(long before, int limit, CancellationToken ct);

    /// <summary>Position of the newest event, and of the newest one that was removed by age.</summary>
    Task<EventRange> GetEventRangeAsync(CancellationToken ct);

    /// <summary>Events after a position, oldest first.</summary>
    Task<IReadOnlyList<Sequenced<StoredRegression>>> ListEventsAsync(long after, int limit, CancellationToken ct);

    /// <summary>Completes when there may be an event after a position.</summary>
    Task WaitForEventAsync(long after, CancellationToken ct);

    /// <summary>
    /// Removes what ended before <paramref name="cutoff"/>: snapshots that are not their host's newest, recovered regressions, events,
    /// maintenance windows, activities, entries of the audit log; and what let somebody in once, and has ended. The state at the cut-off
    /// is kept. Gives the number of things removed.
    /// </summary>
    Task<int> PruneAsync(DateTimeOffset cutoff, CancellationToken ct);
}
