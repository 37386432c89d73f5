using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Rounds;

/// <summary>
/// The maintenance windows, read once for many polls. Another collector on the same history may enter one: it is seen
/// here after <see cref="Age"/>.
/// </summary>
internal sealed class MaintenanceCalendar(IHistoryStore store, TimeProvider time)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    private Reading? _known;

    /// <summary>The windows that a host is in at <paramref name="at"/>.</summary>
    public async ValueTask<IReadOnlyList<MaintenanceWindow>> FindAsync(V1.Host host, DateTimeOffset at, CancellationToken ct)
    {
        var known = Volatile.Read(ref _known);
        if (known is null || time.GetElapsedTime(known.Timestamp) >= Age)
        {
            known = new Reading(time.GetTimestamp(), await store.ListWindowsAsync(ct).ConfigureAwait(false));
            Volatile.Write(ref _known, known);
        }

        return [.. known.Windows.Where(window => Covers(window, host, at))];
    }

    /// <summary>Makes the next look read anew.</summary>
    public void Forget() => Volatile.Write(ref _known, null);

    private static bool Covers(MaintenanceWindow window, V1.Host host, DateTimeOffset at) =>
        window.StartTime.ToDateTimeOffset() <= at && at < window.EndTime.ToDateTimeOffset()
        && (window.Host.Length > 0
            ? window.Host == host.Name
            : window.Labels.All(label => host.Labels.TryGetValue(label.Key, out var value) && value == label.Value));

    private sealed record Reading(long Timestamp, IReadOnlyList<MaintenanceWindow> Windows);
}
