using XMailFleet.Fleet.History;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Reads <see cref="StorageOptions"/>.</summary>
internal static class StorageSettings
{
    public static Setting DataDir { get; } = new("data-dir", "DIR", "Directory of the history. Default: the platform's place for such state.");

    public static Setting Database { get; } = new(
        "database", "CONNECTION",
        "PostgreSQL database of the history, as postgresql://USER@HOST/NAME or \"Host=HOST;Database=NAME\". Default: a file in --data-dir.");

    public static Setting Retention { get; } = new("retention", "TIME", "Age at which history is removed. Default 730d.");

    public static Setting[] All { get; } = [DataDir, Database, Retention];

    public static StorageOptions Read(OptionReader reader)
    {
        var otherwise = new StorageOptions();
        return otherwise with
        {
            DataDirectory = ReadDataDirectory(reader),
            Database = reader.Text(Database) ?? otherwise.Database,
            Retention = reader.Time(Retention, otherwise.Retention, TimeSpan.FromDays(1), TimeSpan.FromDays(36500)),
        };
    }

    /// <summary>The directory alone, for a command that needs no more.</summary>
    public static string ReadDataDirectory(OptionReader reader) =>
        reader.Read(DataDir, new StorageOptions().DataDirectory, text => string.IsNullOrWhiteSpace(text) ? null : text, "a directory", "ディレクトリ");
}
