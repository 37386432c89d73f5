using System.Globalization;

namespace XMailFleet.Simulator.Lives;

/// <summary>When the rounds are.</summary>
internal static class Rounds
{
    /// <summary>Long enough for certificates to come to their end within a run.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromHours(6);

    /// <summary>How long a round lasts; the rest of the step nothing happens. People do what they do at its end.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(40);

    private static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset TimeOf(int round) => Start + (round * Step);

    /// <summary>The name of a moment: the number of the round that begins or ends then; the time itself where none does.</summary>
    public static string NameOf(DateTimeOffset time)
    {
        var (round, rest) = Math.DivRem((time - Start).Ticks, Step.Ticks);
        return rest == 0 ? Beginning((int)round) : rest == Length.Ticks ? End((int)round) : time.ToString("u", CultureInfo.InvariantCulture);
    }

    public static string Beginning(int round) => round.ToString(CultureInfo.InvariantCulture);

    public static string End(int round) => $"end of {Beginning(round)}";
}
