using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Looking;

/// <summary>One subscriber's view of the changes: what it has not been told yet is held as one, however slowly it reads.</summary>
internal sealed class WatchSubscription(Action<WatchSubscription> end) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedSet<DiagnosisPart> _parts = [];
    private TaskCompletionSource _something = NewSource();
    private Exception? _failure;

    /// <summary>Given back when it ends.</summary>
    public IDisposable? Place { get; set; }

    /// <summary>The parts that changed; empty where nothing did for <paramref name="patience"/>.</summary>
    /// <exception cref="WatchFailedException">The watch has ended. Its cause is the inner exception.</exception>
    public async Task<IReadOnlyList<DiagnosisPart>> NextAsync(TimeSpan patience, TimeProvider clock, CancellationToken ct)
    {
        Task something;
        lock (_gate) something = _something.Task;
        await something.WaitAsync(patience, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_failure is not null) throw new WatchFailedException(_failure);
            DiagnosisPart[] parts = [.. _parts];
            _parts.Clear();
            if (_something.Task.IsCompleted) _something = NewSource();
            return parts;
        }
    }

    /// <summary>Holds the parts for the subscriber.</summary>
    public void Tell(IReadOnlyCollection<DiagnosisPart> parts)
    {
        lock (_gate)
        {
            _parts.UnionWith(parts);
            _something.TrySetResult();
        }
    }

    /// <summary>Ends it for the subscriber.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            _failure = failure;
            _something.TrySetResult();
        }
    }

    public void Dispose()
    {
        end(this);
        Place?.Dispose();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
