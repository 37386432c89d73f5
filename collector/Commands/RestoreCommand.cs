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

    private static readonly Setting<string?> KeyFile =
        new("recovery-key-file", ValueForms.Text("FILE"), words => words.RecoveryKeyToRead, null, words => words.AskedFor);

    public static Command Build()
    {
        var file = new Parameter("FILE", words => words.FileToRestore);
        var command = new ProgramCommand("restore", words => words.Restore, [KeyFile, Overwrite, .. OnlyEmbedded.Settings])
        {
            Examples =
            [
                "xmailfleet-collector restore fleet.backup",
                "xmailfleet-collector restore fleet.backup --recovery-key-file /mnt/stick/recovery-key.txt",
                "xmailfleet-collector restore fleet.backup --overwrite --data-dir /var/lib/xmailfleet",
            ],
        };
        command.Arguments.Add(file);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(
            parsed,
            reader => (Storage: StorageSettings.Read(reader), Overwrite: reader.Read(Overwrite), KeyFile: reader.Read(KeyFile) ?? ""),
            options => RunAsync(parsed, options.Storage, parsed.GetValue(file)!, options.Overwrite, options.KeyFile, ct)));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, StorageOptions options, string file, bool overwrite, string keyFile, CancellationToken ct)
    {
        var (language, console) = (OptionReader.LanguageOf(parsed), parsed.InvocationConfiguration);
        OnlyEmbedded.Check(options, "pg_restore");
        await DataDirectory.PrepareAsync(parsed, options);
        var progress = new CommandProgress(console.Error, language, TimeProvider.System);
        var key = await RecoveryKeyInput.ReadAsync(keyFile, console.Error, language, ct);
        var restored = await LiteDbRestore.RunAsync(file, key, options.DataDirectory, overwrite, progress, ct);
        await console.Output.WriteLineAsync(Words.HistoryCommands(language).Restored(options.DataDirectory, restored.Hosts));
        await new RestoreReview(console.Output, language).WriteAsync(restored);
        return 0;
    }
}
