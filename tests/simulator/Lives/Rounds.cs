namespace XMailFleet.Simulator.Lives;

/// <summary>When the rounds are.</summary>
internal static class Rounds
{
    /// <summary>Long enough for certificates to come to their end within a run.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromHours(6);

    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset TimeOf(int round) => Start + (round * Step);

    /// <summary>The round of a time at which one began; null where none did.</summary>
    public static int? RoundOf(DateTimeOffset time) =>
        (time - Start) is var since && since.Ticks % Step.Ticks == 0 ? (int)(since.Ticks / Step.Ticks) : null;
}
