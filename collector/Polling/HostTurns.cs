using System.Collections.Concurrent;

namespace XMailFleet.Collector.Polling;

/// <summary>
/// One poll a host at a time, so that results are written in the order in which they were asked for. A poll that
/// somebody waits for takes the turn of a scheduled one that is still under way.
/// </summary>
internal sealed class HostTurns
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new();

    /// <summary>Runs <paramref name="poll"/> when it is the host's turn. Gives the default value where it was displaced.</summary>
    public async Task<T?> RunScheduledAsync<T>(string hostId, Func<CancellationToken, Task<T>> poll, CancellationToken ct)
    {
        var turn = _turns.GetOrAdd(hostId, _ => new Turn());
        await turn.WaitAsync(ct).ConfigureAwait(false);
        using var displaced = CancellationTokenSource.CreateLinkedTokenSource(ct);
        turn.Scheduled = displaced;
        try
        {
            if (turn.Waiting > 0) return default;
            return await poll(displaced.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return default;
        }
        finally
        {
            turn.Scheduled = null;
            turn.Release();
        }
    }

    /// <summary>Runs <paramref name="poll"/> now, in place of a scheduled poll that is under way.</summary>
    public async Task<T> RunNowAsync<T>(string hostId, Func<CancellationToken, Task<T>> poll, CancellationToken ct)
    {
        var turn = _turns.GetOrAdd(hostId, _ => new Turn());
        Interlocked.Increment(ref turn.Waiting);
        try
        {
            Displace(turn);
            await turn.WaitAsync(ct).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref turn.Waiting);
        }

        try
        {
            return await poll(ct).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Drops what is kept of a host that is no longer polled.</summary>
    public void Forget(string hostId) => _turns.TryRemove(hostId, out _);

    private static void Displace(Turn turn)
    {
        try
        {
            // Not here: a cancellation runs what waits for it, and the schedule would poll on this very thread, again and again,
            // as long as the one that displaces it does not wait for its turn.
            _ = turn.Scheduled?.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself between the look and the cancellation.
        }
    }

    private sealed class Turn() : SemaphoreSlim(1)
    {
        public volatile CancellationTokenSource? Scheduled;
        public int Waiting;
    }
}
