using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the history of the data directory.</summary>
internal static class RestoreCommand
{
    private static readonly Setting<bool> Overwrite = Setting.Flag("overwrite", words => words.Overwrite);

    public static Command Build()
    {
        var file = new Parameter("FILE", words => words.FileToRestore);
        var command = new ProgramCommand("restore", words => words.Restore, [Overwrite, .. OnlyEmbedded.Settings])
        {
            Examples =
            [
                "xmailfleet-collector restore fleet.backup",
                "xmailfleet-collector restore fleet.backup --overwrite --data-dir /var/lib/xmailfleet",
            ],
        };
        command.Arguments.Add(file);
        command.SetAction((parsed, _) => CommandFailure.GuardAsync(
            parsed,
            reader => (Storage: StorageSettings.Read(reader), Overwrite: reader.Read(Overwrite)),
            options => RunAsync(parsed, options.Storage, parsed.GetValue(file)!, options.Overwrite)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorageOptions options, string file, bool overwrite)
    {
        var (language, console) = (OptionReader.LanguageOf(parsed), parsed.InvocationConfiguration);
        OnlyEmbedded.Check(options, "pg_restore");
        await DataDirectory.PrepareAsync(parsed, options);
        var progress = new CommandProgress(console.Error, language, TimeProvider.System);
        var hosts = LiteDbBackup.Restore(file, options.DataDirectory, overwrite, progress);
        await console.Output.WriteLineAsync(Words.HistoryCommands(language).Restored(options.DataDirectory, hosts));
        return 0;
    }
}
