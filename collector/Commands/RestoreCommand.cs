using System.CommandLine;
using XMailFleet.Collector.History.LiteDb;
using XMailFleet.Collector.Options;

namespace XMailFleet.Collector.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the history of the data directory.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Backup that `backup` made." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Put it in the place of the history that is there." };
        var command = new Command("restore", "Check a backup and put it into --data-dir. Stop the collector first.") { file, overwrite };
        foreach (var setting in new[] { Settings.Config, Settings.DataDir, Settings.Database }) command.Options.Add(setting.Option);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, async () =>
        {
            var options = CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable).Storage;
            OnlyEmbedded.Check(options, "pg_restore");
            var hosts = LiteDbBackup.Restore(parsed.GetValue(file)!, options.DataDirectory, parsed.GetValue(overwrite));
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{options.DataDirectory} holds the history; hosts in it: {hosts}.");
            return 0;
        }));
        return command;
    }
}
