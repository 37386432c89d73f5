namespace XMailFleet.Collector.Polling;

/// <summary>Lets the loop of a host sleep until its next poll is due, or somebody wants it earlier.</summary>
internal sealed class HostAlarm
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _sleep;
    private bool _rung;

    /// <summary>Wakes the loop, or spares it its next sleep.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            _rung = true;
            _sleep?.Cancel();
        }
    }

    /// <summary>Whether it was rung since the last sleep; it is not any more.</summary>
    public bool TakeRing()
    {
        lock (_gate)
        {
            var rung = _rung;
            _rung = false;
            return rung;
        }
    }

    /// <summary>Sleeps for <paramref name="span"/>. True where it was rung.</summary>
    public async Task<bool> SleepAsync(TimeSpan span, TimeProvider time, CancellationToken ct)
    {
        using var sleep = CancellationTokenSource.CreateLinkedTokenSource(ct);
        lock (_gate)
        {
            if (_rung) sleep.Cancel();
            _sleep = sleep;
        }

        await Task.Delay(span, time, sleep.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate) _sleep = null;
        ct.ThrowIfCancellationRequested();
        return TakeRing();
    }
}
