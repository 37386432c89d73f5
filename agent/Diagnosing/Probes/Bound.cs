namespace XMailFleet.Diagnosing.Probes;

/// <summary>A token that is cancelled after a time, or earlier with the one it was made from.</summary>
internal sealed class Bound : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _linked;

    public Bound(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        _timer = new CancellationTokenSource(longest, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellation);
    }

    public CancellationToken Token => _linked.Token;

    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
