using System.CommandLine;
using XMailFleet.Collector.History.LiteDb;
using XMailFleet.Collector.History.Migration;
using XMailFleet.Collector.History.Postgres;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Wording;

namespace XMailFleet.Collector.Commands;

/// <summary><c>migrate</c>: moves the history of the data directory into a PostgreSQL database.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command(
            "migrate", "Copy the history of --data-dir into an empty PostgreSQL database, compare both, and tell what to do next. Stop the collector first.");
        foreach (var setting in new[] { Settings.Config, Settings.DataDir, Settings.To, Settings.Lang }) command.Options.Add(setting.Option);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, () => RunAsync(parsed, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (directory, to) = CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable, Read);
        var (language, output) = (CommandLanguage.Of(parsed), parsed.InvocationConfiguration.Output);
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

    private static (string Directory, string To) Read(SettingReader reader, List<string> errors)
    {
        var to = reader.Text(Settings.To, "");
        if (to.Length == 0)
            errors.Add(CommandLanguage.Of(reader).Say(
                "--to is missing. Name an empty PostgreSQL database, like --to postgresql://xmailfleet@db/xmailfleet.",
                "--to が指定されていません。--to postgresql://xmailfleet@db/xmailfleet のように、空の PostgreSQL データベースを指定してください。"));
        return (reader.Text(Settings.DataDir, new StorageOptions().DataDirectory), to);
    }
}
