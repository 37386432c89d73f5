namespace XMailFleet.Fleet.Rounds;

/// <summary>
/// One poll a host at a time, so that results are written in the order in which they were asked for. A poll that
/// somebody waits for takes the turn of a scheduled one that is still under way.
/// </summary>
internal sealed class HostTurns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Turn> _turns = [];

    /// <summary>Hosts that somebody polls, or waits to poll, at this moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _turns.Count;
        }
    }

    /// <summary>Runs <paramref name="poll"/> when it is the host's turn. Gives the default value where it was displaced.</summary>
    public async Task<T?> RunScheduledAsync<T>(string hostId, Func<CancellationToken, Task<T>> poll, CancellationToken ct)
    {
        var turn = Enter(hostId);
        try
        {
            await turn.WaitAsync(ct).ConfigureAwait(false);
            return await RunUnlessDisplacedAsync(turn, poll, ct).ConfigureAwait(false);
        }
        finally
        {
            Leave(hostId, turn);
        }
    }

    /// <summary>Runs <paramref name="poll"/> now, in place of a scheduled poll that is under way.</summary>
    public async Task<T> RunNowAsync<T>(string hostId, Func<CancellationToken, Task<T>> poll, CancellationToken ct)
    {
        var turn = Enter(hostId);
        try
        {
            await WaitFirstAsync(turn, ct).ConfigureAwait(false);
            try
            {
                return await poll(ct).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Leave(hostId, turn);
        }
    }

    private static async Task<T?> RunUnlessDisplacedAsync<T>(Turn turn, Func<CancellationToken, Task<T>> poll, CancellationToken ct)
    {
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

    private static async Task WaitFirstAsync(Turn turn, CancellationToken ct)
    {
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
    }

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

    private Turn Enter(string hostId)
    {
        lock (_gate)
        {
            if (!_turns.TryGetValue(hostId, out var turn)) _turns[hostId] = turn = new Turn();
            turn.Users++;
            return turn;
        }
    }

    // Anybody may ask for a host that there is not: nothing is kept of one that nobody polls.
    private void Leave(string hostId, Turn turn)
    {
        lock (_gate)
        {
            if (--turn.Users == 0) _turns.Remove(hostId);
        }
    }

    private sealed class Turn() : SemaphoreSlim(1)
    {
        public volatile CancellationTokenSource? Scheduled;
        public int Waiting;
        public int Users;
    }
}
