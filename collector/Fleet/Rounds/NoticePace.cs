namespace XMailFleet.Fleet.Rounds;

/// <summary>
/// Spaces the polls that the notices of one host prompt. A person at work, or a renewal, brings a few in a row; a host that never
/// rests is polled ever less often before its time.
/// </summary>
internal sealed class NoticePace(TimeProvider time)
{
    // Polls that may follow each other at the shortest spacing.
    private const int Free = 4;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(16);

    // Without a notice for as long, beyond its spacing, a host has come to rest.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private long _last;
    private int _streak;

    /// <summary>Whether a poll may be prompted now; it then counts. Else <paramref name="rest"/> is the time until one may.</summary>
    public bool TryBegin(out TimeSpan rest)
    {
        var passed = time.GetElapsedTime(_last);
        rest = _streak == 0 ? TimeSpan.Zero : Spacing - passed;
        if (rest > TimeSpan.Zero) return false;
        if (passed >= Spacing + Calm) _streak = 0;
        (_last, _streak) = (time.GetTimestamp(), _streak + 1);
        return true;
    }

    private TimeSpan Spacing
    {
        get
        {
            var spacing = Shortest * Math.Pow(2, Math.Clamp(_streak - Free, 0, 16));
            return spacing < Longest ? spacing : Longest;
        }
    }
}
