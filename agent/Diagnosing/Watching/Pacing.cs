using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>
/// Gathers changes until they are told: when nothing has followed for a while, since a renewal changes several files, but not
/// much later than a second, and at most once a second.
/// </summary>
internal sealed class Pacing
{
    /// <summary>Time without another change after which one is told.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest time that a change waits for others, and shortest between two notices.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromSeconds(1);

    private readonly HashSet<DiagnosisPart> _parts = [];
    private TimeSpan _first;
    private TimeSpan _last;
    private TimeSpan _told = TimeSpan.MinValue;

    /// <summary>Notes what changed at <paramref name="now"/>, a time of any origin.</summary>
    public void Note(IReadOnlyCollection<DiagnosisPart> parts, TimeSpan now)
    {
        if (parts.Count == 0) return;
        if (_parts.Count == 0) _first = now;
        _last = now;
        _parts.UnionWith(parts);
    }

    /// <summary>What is to be told now; empty where nothing is, or not yet.</summary>
    public IReadOnlyCollection<DiagnosisPart> TakeDue(TimeSpan now)
    {
        if (_parts.Count == 0 || (now - _last < Quiet && now - _first < Span)) return [];
        if (_told != TimeSpan.MinValue && now - _told < Span) return [];
        _told = now;
        DiagnosisPart[] due = [.. _parts];
        _parts.Clear();
        return due;
    }
}
