namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Counts wrong tries by what they have in common. The first few cost nothing; then each doubles the wait. After an hour without one all is forgotten.</summary>
/// <param name="longest">The longest wait.</param>
/// <param name="time">The clock.</param>
internal sealed class TryBook(TimeSpan longest, TimeProvider time)
{
    /// <summary>How many cost nothing.</summary>
    public const int Free = 5;

    /// <summary>How many keys are kept. Where there are more, those with the fewest tries go.</summary>
    public const int Limit = 5000;

    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tries> _tries = [];

    /// <summary>How many keys are kept now.</summary>
    public int Size
    {
        get
        {
            lock (_lock) return _tries.Count;
        }
    }

    /// <summary>Null for none.</summary>
    public TimeSpan? WaitOf(string key)
    {
        lock (_lock)
        {
            if (!_tries.TryGetValue(key, out var tries)) return null;
            var since = time.GetElapsedTime(tries.At);
            if (since >= Memory) _tries.Remove(key);
            var wait = WaitAfter(tries.Count) - since;
            return wait > TimeSpan.Zero ? wait : null;
        }
    }

    public void Count(string key)
    {
        lock (_lock)
        {
            if (_tries.Count >= Limit && !_tries.ContainsKey(key)) Forget();
            _tries[key] = new Tries(_tries.GetValueOrDefault(key).Count + 1, time.GetTimestamp());
        }
    }

    /// <summary>Takes one back that was right. It clears no others: whoever has a password of his own must not try those of others for nothing.</summary>
    public void Uncount(string key)
    {
        lock (_lock)
        {
            if (!_tries.TryGetValue(key, out var tries)) return;
            if (tries.Count > 1) _tries[key] = tries with { Count = tries.Count - 1 };
            else _tries.Remove(key);
        }
    }

    private TimeSpan WaitAfter(int count)
    {
        if (count < Free) return TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(count - Free, 16)));
        return wait < longest ? wait : longest;
    }

    // A tenth at a time, so that it is not done for each.
    private void Forget()
    {
        var least = _tries.OrderBy(tries => tries.Value.Count).ThenBy(tries => tries.Value.At).Take(Limit / 10).Select(tries => tries.Key).ToList();
        foreach (var key in least) _tries.Remove(key);
    }

    private readonly record struct Tries(int Count, long At);
}
