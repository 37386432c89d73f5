namespace XMailFleet.Collector.Tests.Support;

/// <summary>The clock of a machine that is set while time goes on.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    /// <summary>How far the clock is ahead.</summary>
    public TimeSpan Shift { get; set; }

    /// <summary>Time that has passed beyond the real one, whatever the clock was set to.</summary>
    public TimeSpan Passed { get; set; }

    /// <summary>How many times faster than it should this machine's timers run.</summary>
    public double Haste { get; init; } = 1;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift + Passed;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Passed.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Haste : dueTime, period);
}
