using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Hosts that are written by tests to which it does not matter who did it.</summary>
internal static class HostWrites
{
    public static Task<bool> AddHostAsync(this IHistoryStore store, StoredHost host, CancellationToken ct) =>
        store.AddHostAsync(host, Deed(ActivityKind.HostCreated, host.Host), ct);

    public static Task<StoredHost?> EditHostAsync(this IHistoryStore store, string hostId, HostEdit edit, CancellationToken ct) =>
        store.EditHostAsync(hostId, edit, host => Deed(ActivityKind.HostUpdated, host), ct);

    public static Task<bool> RemoveHostAsync(this IHistoryStore store, string hostId, CancellationToken ct) =>
        store.RemoveHostAsync(hostId, host => Deed(ActivityKind.HostDeleted, host), ct);

    private static Activity Deed(ActivityKind kind, Host host) => new() { ActivityTime = host.CreateTime, Kind = kind, Resource = host.Name };
}
