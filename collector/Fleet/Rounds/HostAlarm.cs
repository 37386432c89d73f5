namespace XMailFleet.Fleet.Rounds;

/// <summary>Lets the loop of a host sleep until its next poll is due, or somebody wants it earlier.</summary>
internal sealed class HostAlarm
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _sleep;
    private PollCause _rung;

    /// <summary>Wakes the loop, or spares it its next sleep.</summary>
    public void Ring(PollCause cause = PollCause.Request)
    {
        lock (_gate)
        {
            if (cause > _rung) _rung = cause;
            _sleep?.Cancel();
        }
    }

    /// <summary>Why it was rung since the last sleep; it is not any more. <see cref="PollCause.Schedule"/> where it was not.</summary>
    public PollCause TakeRing()
    {
        lock (_gate)
        {
            var rung = _rung;
            _rung = PollCause.Schedule;
            return rung;
        }
    }

    /// <summary>Sleeps for <paramref name="span"/>, or until it is rung. Gives what <see cref="TakeRing"/> does.</summary>
    public async Task<PollCause> SleepAsync(TimeSpan span, TimeProvider time, CancellationToken ct)
    {
        using var sleep = CancellationTokenSource.CreateLinkedTokenSource(ct);
        lock (_gate)
        {
            if (_rung is not PollCause.Schedule) sleep.Cancel();
            _sleep = sleep;
        }

        await Task.Delay(span, time, sleep.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate) _sleep = null;
        ct.ThrowIfCancellationRequested();
        return TakeRing();
    }
}
