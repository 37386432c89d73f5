namespace XMailFleet.Collector.Options;

/// <summary>Checks <see cref="StorageOptions"/>.</summary>
internal static class StorageOptionsValidator
{
    /// <summary>One sentence for each value that cannot be.</summary>
    public static IEnumerable<string> Validate(StorageOptions options)
    {
        string?[] errors =
        [
            string.IsNullOrWhiteSpace(options.DataDirectory)
                ? "data-dir is empty; it must be a directory. Set it by --data-dir, XMAILFLEET_DATA_DIR or \"data-dir\" in the configuration file."
                : null,
            Limits.Check(Settings.Retention, options.Retention, TimeSpan.FromDays(1), TimeSpan.FromDays(36500), Limits.ShowTime),
        ];
        return errors.OfType<string>();
    }
}
