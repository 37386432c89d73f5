using System.CommandLine;
using XMailFleet.Collector.History.LiteDb;
using XMailFleet.Collector.Options;

namespace XMailFleet.Collector.Commands;

/// <summary><c>backup</c>: copies the history of the data directory into one file, also while a collector uses it.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "File to make; it must not exist." };
        var command = new Command("backup", "Copy the history of --data-dir into one file and check the copy. The collector may go on.") { file };
        foreach (var setting in new[] { Settings.Config, Settings.DataDir, Settings.Database }) command.Options.Add(setting.Option);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, async () =>
        {
            var options = CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable).Storage;
            OnlyEmbedded.Check(options, "pg_dump");
            var hosts = await LiteDbBackup.MakeAsync(options.DataDirectory, parsed.GetValue(file)!, TimeProvider.System, ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{parsed.GetValue(file)} holds the history; hosts in it: {hosts}.");
            return 0;
        }));
        return command;
    }
}
