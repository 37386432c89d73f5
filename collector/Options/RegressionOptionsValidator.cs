namespace XMailFleet.Collector.Options;

/// <summary>Checks <see cref="RegressionOptions"/>.</summary>
internal static class RegressionOptionsValidator
{
    // Polls are remembered as the bits of one number.
    private const int MostPolls = 30;

    /// <summary>One sentence for each value out of range.</summary>
    public static IEnumerable<string> Validate(RegressionOptions options)
    {
        string?[] errors =
        [
            Polls(Settings.OpenAfter, options.OpenAfter, 1),
            Polls(Settings.OpenWindow, options.OpenWindow, Math.Clamp(options.OpenAfter, 1, MostPolls)),
            Polls(Settings.RecoverAfter, options.RecoverAfter, 1),
            Polls(Settings.FlappingAfter, options.FlappingAfter, 2),
            Time(Settings.FlappingWindow, options.FlappingWindow, TimeSpan.FromMinutes(1)),
            Polls(Settings.FlappingRecoverAfter, options.FlappingRecoverAfter, 1),
            Time(Settings.ReopenWindow, options.ReopenWindow, TimeSpan.Zero),
        ];
        return errors.OfType<string>();
    }

    private static string? Polls(Setting setting, int value, int least) =>
        Limits.Check(setting, value, least, MostPolls, Limits.ShowNumber);

    private static string? Time(Setting setting, TimeSpan value, TimeSpan least) =>
        Limits.Check(setting, value, least, TimeSpan.FromDays(7), Limits.ShowTime);
}
