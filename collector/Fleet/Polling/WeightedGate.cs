namespace XMailFleet.Fleet.Polling;

/// <summary>Lets as much in as fits, in the order of arrival.</summary>
internal sealed class WeightedGate(long capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly long _capacity = capacity;
    private long _free = capacity;

    /// <summary>Whether nobody is in, and nobody waits.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _free == _capacity && _waiting.Count == 0;
        }
    }

    /// <summary>Enters as soon as there is room; more than there is room for enters alone. Gives the weight to leave with.</summary>
    public async Task<long> EnterAsync(long weight, CancellationToken ct)
    {
        var waiter = new Waiter(Math.Min(weight, _capacity));
        lock (_lock)
        {
            _waiting.AddLast(waiter);
            LetIn();
        }

        using var end = ct.UnsafeRegister(_ => Abandon(waiter, ct), null);
        await waiter.Entered.Task.ConfigureAwait(false);
        return waiter.Weight;
    }

    public void Leave(long weight)
    {
        lock (_lock)
        {
            _free += weight;
            LetIn();
        }
    }

    private void Abandon(Waiter waiter, CancellationToken ct)
    {
        lock (_lock)
        {
            if (!_waiting.Remove(waiter)) return;
            // It may have stood before others that fit.
            LetIn();
        }

        waiter.Entered.TrySetCanceled(ct);
    }

    private void LetIn()
    {
        while (_waiting.First is { Value: var next } && next.Weight <= _free)
        {
            _waiting.RemoveFirst();
            _free -= next.Weight;
            next.Entered.TrySetResult();
        }
    }

    private sealed class Waiter(long weight)
    {
        public long Weight => weight;

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
