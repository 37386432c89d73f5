namespace XMailFleet.Simulator.Running;

/// <summary>A clock that stands still until it is set. What is due then happens on the thread pool, as with the system's clock.</summary>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(Timer Timer, long Version), long> _due = new();
    private long _now = start.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on to <paramref name="time"/>; a time that is past changes nothing.</summary>
    public void Set(DateTimeOffset time)
    {
        var ready = new List<Timer>();
        lock (_gate)
        {
            if (time.UtcTicks <= _now) return;
            Volatile.Write(ref _now, time.UtcTicks);
            while (_due.TryPeek(out var next, out var due) && due <= _now)
            {
                _due.Dequeue();
                if (next.Version != next.Timer.Version) continue;
                ready.Add(next.Timer);
                next.Timer.Repeat();
            }
        }

        foreach (var timer in ready) ThreadPool.UnsafeQueueUserWorkItem(timer, preferLocal: false);
    }

    private sealed class Timer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer, IThreadPoolWorkItem
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        /// <summary>Counts changes: what was queued before one is void.</summary>
        public long Version { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Version++;
                _period = period;
                if (dueTime > TimeSpan.Zero) Enqueue(dueTime);
            }

            if (dueTime == TimeSpan.Zero) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return true;
        }

        public void Repeat()
        {
            if (_period > TimeSpan.Zero) Enqueue(_period);
        }

        public void Execute() => callback(state);

        public void Dispose()
        {
            lock (clock._gate) Version++;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Enqueue(TimeSpan wait) => clock._due.Enqueue((this, Version), clock._now + wait.Ticks);
    }
}
