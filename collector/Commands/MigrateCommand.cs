using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.History.Migration;
using XMailFleet.Fleet.History.Postgres;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>migrate</c>: moves the history of the data directory into a PostgreSQL database.</summary>
internal static class MigrateCommand
{
    private static readonly Setting<string?> To = new("to", ValueForms.Text("CONNECTION"), words => words.TargetDatabase, null);

    public static Command Build()
    {
        var command = new ProgramCommand("migrate", words => words.Migrate, To, StorageSettings.DataDir)
        {
            Examples =
            [
                "xmailfleet-collector migrate --to postgresql://xmailfleet@db/xmailfleet",
                "xmailfleet-collector migrate --data-dir /var/lib/xmailfleet --to \"Host=db;Database=xmailfleet\"",
            ],
        };
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(
            parsed, Read, options => RunAsync(parsed, options.Directory, options.To, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string directory, string to, CancellationToken ct)
    {
        var (words, output) = (Words.HistoryCommands(OptionReader.LanguageOf(parsed)), parsed.InvocationConfiguration.Output);
        var progress = new CommandProgress(parsed.InvocationConfiguration.Error, OptionReader.LanguageOf(parsed), TimeProvider.System);
        if (!File.Exists(LiteDbFile.DataOf(directory))) throw LiteDbFile.NoHistory(directory);
        await DataDirectory.TellAsync(parsed, HistoryDirectory.Prepare(directory));
        using var source = LiteDbFile.OpenPresent(directory);
        await using var target = await PostgresHistoryStore.OpenAsync(to, TimeProvider.System, ct);
        foreach (var (table, digest) in await new HistoryMigration(source.Collections, target.Access, progress).RunAsync(ct))
            await output.WriteLineAsync($"{table,-12} {digest.Count,9} {words.RowUnit(digest.Count).PadRight(words.RowUnit(0).Length)}  {digest.Checksum}");
        await output.WriteLineAsync(words.Migrated);
        return 0;
    }

    private static (string Directory, string To) Read(OptionReader reader)
    {
        var to = reader.Read(To) ?? "";
        if (to.Length == 0) reader.Refuse(words => words.DatabaseMissing);
        return (StorageSettings.ReadDataDirectory(reader), to);
    }
}
