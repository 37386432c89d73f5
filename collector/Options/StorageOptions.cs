namespace XMailFleet.Collector.Options;

/// <summary>Where history is kept, and for how long.</summary>
internal sealed record StorageOptions
{
    /// <summary>Directory of the database.</summary>
    public string DataDirectory { get; init; } = DefaultDataDirectory.Find(Environment.GetEnvironmentVariable);

    /// <summary>
    /// Age at which snapshots and recovered regressions are removed. The newest snapshot of a host and what is open
    /// stay. 1 day to 100 years.
    /// </summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(730);
}
