namespace XMailFleet.Fleet.History;

/// <summary>Where history is kept, and for how long.</summary>
internal sealed record StorageOptions
{
    /// <summary>Directory of the embedded database, and of the collector's own keys.</summary>
    public string DataDirectory { get; init; } = DefaultDataDirectory.Find(Environment.GetEnvironmentVariable);

    /// <summary>
    /// Connection string of the PostgreSQL database that holds the history, shared by several collectors; may hold a
    /// password. Empty: a file in <see cref="DataDirectory"/>.
    /// </summary>
    public string Database { get; init; } = "";

    /// <summary>File to make at the first start, for the recovery key. Empty: shown on a terminal, else left in <see cref="DataDirectory"/>.</summary>
    public string RecoveryKeyFile { get; init; } = "";

    /// <summary>
    /// Age at which snapshots and recovered regressions are removed. The newest snapshot of a host and what is open
    /// stay. 1 day to 100 years.
    /// </summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(730);

    /// <summary>Without the connection string, which may hold a password.</summary>
    public override string ToString() => $"{nameof(StorageOptions)} {{ {(Database.Length > 0 ? "PostgreSQL" : DataDirectory)}, {Retention} }}";
}
