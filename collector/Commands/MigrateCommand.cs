using System.CommandLine;
using XMailFleet.Collector.History.LiteDb;
using XMailFleet.Collector.History.Migration;
using XMailFleet.Collector.History.Postgres;
using XMailFleet.Collector.Options;

namespace XMailFleet.Collector.Commands;

/// <summary><c>migrate</c>: moves the history of the data directory into a PostgreSQL database.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command(
            "migrate", "Copy the history of --data-dir into an empty PostgreSQL database, compare both, and tell what to do next. Stop the collector first.");
        foreach (var setting in new[] { Settings.Config, Settings.DataDir, Settings.To }) command.Options.Add(setting.Option);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, () => RunAsync(parsed, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (directory, to) = CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable, Read);
        var (output, progress) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var source = LiteDbFile.OpenPresent(directory);
        await using var target = await PostgresHistoryStore.OpenAsync(to, TimeProvider.System, ct);
        foreach (var (table, digest) in await new HistoryMigration(source.Collections, target.Access, progress).RunAsync(ct))
            await output.WriteLineAsync($"{table,-12} {digest.Count,9} rows  {digest.Checksum}");
        await output.WriteLineAsync("Both sides are equal. Start the collector with --database from now on; the old history stays as it is.");
        return 0;
    }

    private static (string Directory, string To) Read(SettingReader reader, List<string> errors)
    {
        var to = reader.Text(Settings.To, "");
        if (to.Length == 0) errors.Add("--to is missing. Name an empty PostgreSQL database, like --to postgresql://xmailfleet@db/xmailfleet.");
        return (reader.Text(Settings.DataDir, new StorageOptions().DataDirectory), to);
    }
}
