namespace XMailFleet.Fleet.History;

/// <summary>Tells those who wait that an event was stored.</summary>
internal sealed class EventSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = NewSource();
    private long _newest;

    /// <summary>Position of the newest event that is on disk.</summary>
    public long Newest => Interlocked.Read(ref _newest);

    public void Advance(long newest)
    {
        TaskCompletionSource next;
        lock (_gate)
        {
            if (newest <= _newest) return;
            _newest = newest;
            next = _next;
            _next = NewSource();
        }

        next.SetResult();
    }

    public async Task WaitAsync(long after, CancellationToken ct)
    {
        Task next;
        lock (_gate)
        {
            if (_newest > after) return;
            next = _next.Task;
        }

        await next.WaitAsync(ct).ConfigureAwait(false);
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
