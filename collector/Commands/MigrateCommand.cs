using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.History.Migration;
using XMailFleet.Fleet.History.Postgres;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>migrate</c>: moves the history of the data directory into a PostgreSQL database.</summary>
internal static class MigrateCommand
{
    private static readonly Setting To = new("to", "CONNECTION", "Empty PostgreSQL database, as for --database.");

    public static Command Build()
    {
        var command = new Command(
            "migrate", "Copy the history of --data-dir into an empty PostgreSQL database, compare both, and tell what to do next. Stop the collector first.");
        new[] { CommonSettings.Config, StorageSettings.DataDir, To, CommonSettings.Language }.AddTo(command);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(
            parsed, Read, options => RunAsync(parsed, options.Directory, options.To, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string directory, string to, CancellationToken ct)
    {
        var (language, output) = (CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration.Output);
        var progress = new CommandProgress(parsed.InvocationConfiguration.Error, language, TimeProvider.System);
        using var source = LiteDbFile.OpenPresent(directory);
        await using var target = await PostgresHistoryStore.OpenAsync(to, TimeProvider.System, ct);
        foreach (var (table, digest) in await new HistoryMigration(source.Collections, target.Access, progress).RunAsync(ct))
            await output.WriteLineAsync($"{table,-12} {digest.Count,9} {language.Say("rows", "行")}  {digest.Checksum}");
        await output.WriteLineAsync(language.Say(
            "Both sides are equal. Start the collector with --database from now on; the old history stays as it is.",
            "移行元と移行先の内容が一致しました。今後は --database を指定してコレクターを起動してください。元の履歴はそのまま残ります。"));
        return 0;
    }

    private static (string Directory, string To) Read(OptionReader reader)
    {
        var to = reader.Text(To) ?? "";
        if (to.Length == 0)
            reader.Refuse(
                "--to is missing. Name an empty PostgreSQL database, like --to postgresql://xmailfleet@db/xmailfleet.",
                "--to が指定されていません。--to postgresql://xmailfleet@db/xmailfleet のように、空の PostgreSQL データベースを指定してください。");
        return (StorageSettings.ReadDataDirectory(reader), to);
    }
}
