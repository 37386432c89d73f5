using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>
/// Counts refused tries, so that whoever is refused cannot fill the disk: of those alike within a minute the first is entered at once, the
/// rest as one. Tries of too many kinds are entered as one that tells only that there were.
/// </summary>
internal sealed class RefusedTries
{
    // A day's worth is a few megabytes at most, whoever asks for whatever.
    private const int KindsPerMinute = 60;
    private const int KindsPerDay = 2000;
    private const int MinutesPerDay = 24 * 60;

    private readonly Lock _lock = new();
    private readonly Dictionary<AuditEntry, int> _uncounted = [];
    private readonly AuditEntry _others = new() { Outcome = "RESOURCE_EXHAUSTED" };
    private int _kinds;
    private int _minutes;

    /// <summary>Whether the try is to be entered now; else it is counted.</summary>
    /// <param name="kind">The entry without its time and count.</param>
    public bool IsFirst(AuditEntry kind)
    {
        lock (_lock)
        {
            if (_uncounted.TryGetValue(kind, out var count)) _uncounted[kind] = count + 1;
            else if (_uncounted.Count < KindsPerMinute && _kinds < KindsPerDay) return Begin(kind);
            else _uncounted[_others] = _uncounted.GetValueOrDefault(_others) + 1;
            return false;
        }
    }

    /// <summary>What was counted, to be called every minute.</summary>
    public IReadOnlyList<AuditEntry> TakeCounted()
    {
        lock (_lock)
        {
            var counted = _uncounted.Where(kind => kind.Value > 0).Select(kind => new AuditEntry(kind.Key) { Count = kind.Value }).ToList();
            _uncounted.Clear();
            if (++_minutes % MinutesPerDay == 0) _kinds = 0;
            return counted;
        }
    }

    private bool Begin(AuditEntry kind)
    {
        _uncounted.Add(kind, 0);
        _kinds++;
        return true;
    }
}
