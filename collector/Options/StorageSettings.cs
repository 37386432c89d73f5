using XMailFleet.Fleet.History;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="StorageOptions"/>.</summary>
internal static class StorageSettings
{
    private static readonly StorageOptions Defaults = new();

    public static Setting<string?> DataDir { get; } = new("data-dir", ValueForms.Directory, words => words.DataDir, Defaults.DataDirectory) { ServiceDefault = "/var/lib/xmailfleet" };

    public static Setting<string?> Database { get; } =
        new("database", ValueForms.Text("CONNECTION"), words => words.Database, Defaults.Database, words => words.FileInDataDir);

    private static Setting<TimeSpan> Retention { get; } = new(
        "retention", ValueForms.Span(TimeSpan.FromDays(1), TimeSpan.FromDays(36500)), words => words.Retention, Defaults.Retention);

    private static Setting<string?> RecoveryKeyFile { get; } =
        new("recovery-key-file", ValueForms.Text("FILE"), words => words.RecoveryKeyToMake, null, words => words.TerminalOrDataDir);

    public static Setting[] All { get; } = [DataDir, Database, Retention, RecoveryKeyFile];

    public static StorageOptions Read(OptionReader reader) => new()
    {
        DataDirectory = ReadDataDirectory(reader),
        Database = reader.Read(Database) ?? Defaults.Database,
        Retention = reader.Read(Retention),
        RecoveryKeyFile = reader.Read(RecoveryKeyFile) ?? Defaults.RecoveryKeyFile,
    };

    /// <summary>The directory alone, for a command that needs no more.</summary>
    public static string ReadDataDirectory(OptionReader reader) => reader.Read(DataDir) ?? Defaults.DataDirectory;
}
