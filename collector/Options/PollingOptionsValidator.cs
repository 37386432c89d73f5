namespace XMailFleet.Collector.Options;

/// <summary>Checks <see cref="PollingOptions"/>.</summary>
internal static class PollingOptionsValidator
{
    /// <summary>One sentence for each value out of range.</summary>
    public static IEnumerable<string> Validate(PollingOptions options)
    {
        string?[] errors =
        [
            Time(Settings.PollInterval, options.Interval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            Limits.Check(Settings.PollJitter, options.Jitter, 0, 0.5, Limits.ShowNumber),
            Time(Settings.PollDeadline, options.Deadline, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            Time(Settings.Lease, options.Lease, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            Limits.Check(Settings.PollConcurrency, options.Concurrency, 1, 1000, Limits.ShowNumber),
            Limits.Check(Settings.UnreachableAfter, options.UnreachableAfter, 1, 100, Limits.ShowNumber),
        ];
        return errors.OfType<string>();
    }

    private static string? Time(Setting setting, TimeSpan value, TimeSpan least, TimeSpan most) =>
        Limits.Check(setting, value, least, most, Limits.ShowTime);
}
