namespace XMailFleet.Fuzzing;

/// <summary>A clock that stands: the same input meets the same collector, whenever it comes. Timers run.</summary>
internal sealed class StandingClock : TimeProvider
{
    /// <summary>What it says.</summary>
    public DateTimeOffset Time { get; set; } = new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Time;
}
