namespace XMailFleet.Agent.Serving;

/// <summary>
/// Keeps this process below a share of one processor for long, whoever asks how often: what it did not use of its share it may use at
/// once, up to a limit. A mail server has its own use for its processors.
/// </summary>
internal sealed class ProcessorThrift(TimeProvider clock)
{
    private const double Share = 0.4;

    // Of processor time: some hundred diagnoses with probes.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _reckonedAt = clock.GetTimestamp();
    private TimeSpan _used = Environment.CpuUsage.TotalTime;
    private TimeSpan _saved = Most;

    /// <summary>Completes when more may be done.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (Reckon() is var saved && saved < TimeSpan.Zero) await Task.Delay(-saved / Share, clock, cancellationToken);
    }

    private TimeSpan Reckon()
    {
        lock (_gate)
        {
            var (now, used) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var saved = _saved + clock.GetElapsedTime(_reckonedAt, now) * Share - (used - _used);
            (_reckonedAt, _used, _saved) = (now, used, saved < Most ? saved : Most);
            return _saved;
        }
    }
}
