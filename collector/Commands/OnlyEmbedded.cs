using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>What commands have in common that work on the embedded history.</summary>
internal static class OnlyEmbedded
{
    public static Setting[] Settings { get; } = [StorageSettings.DataDir, StorageSettings.Database];

    /// <summary>Refuses what is the database's own task.</summary>
    public static void Check(StorageOptions options, string tool)
    {
        if (options.Database.Length > 0)
            throw new HistoryException(
                Words.HistoryCommands(Language.English).UseDatabaseTool(tool), Words.HistoryCommands(Language.Japanese).UseDatabaseTool(tool));
    }
}
