using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands;

/// <summary>What commands have in common that work on the embedded history.</summary>
internal static class OnlyEmbedded
{
    public static Setting[] Settings { get; } =
        [CommonSettings.Config, StorageSettings.DataDir, StorageSettings.Database, CommonSettings.Language];

    /// <summary>Refuses what is the database's own task.</summary>
    public static void Check(StorageOptions options, string tool)
    {
        if (options.Database.Length > 0)
            throw new HistoryException(
                $"The history is in PostgreSQL (--database is set). Use {tool}: it is made for that, and works while collectors run.",
                $"履歴は PostgreSQL にあります（--database が指定されています）。専用の {tool} を使用してください。コレクターの稼働中でも実行できます。");
    }
}
