using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>backup</c>: copies the history of the data directory into one file, also while a collector uses it.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Parameter("FILE", words => words.FileToMake);
        var command = new ProgramCommand("backup", words => words.Backup, OnlyEmbedded.Settings)
        {
            Examples =
            [
                "xmailfleet-collector backup fleet.backup",
                "xmailfleet-collector backup --data-dir /var/lib/xmailfleet /backup/fleet.backup",
            ],
        };
        command.Arguments.Add(file);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(
            parsed, StorageSettings.Read, options => RunAsync(parsed, options, parsed.GetValue(file)!, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorageOptions options, string file, CancellationToken ct)
    {
        var (language, console) = (OptionReader.LanguageOf(parsed), parsed.InvocationConfiguration);
        OnlyEmbedded.Check(options, "pg_dump");
        var progress = new CommandProgress(console.Error, language, TimeProvider.System);
        var hosts = await LiteDbBackup.MakeAsync(options.DataDirectory, file, progress, TimeProvider.System, ct);
        await console.Output.WriteLineAsync(Words.HistoryCommands(language).BackedUp(file, hosts));
        return 0;
    }
}
