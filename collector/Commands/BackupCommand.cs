using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>backup</c>: copies the history of the data directory into one file, also while a collector uses it.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "File to make; it must not exist." };
        var command = new Command("backup", "Copy the history of --data-dir into one file and check the copy. The collector may go on.") { file };
        OnlyEmbedded.Settings.AddTo(command);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(
            parsed, StorageSettings.Read, options => RunAsync(parsed, options, parsed.GetValue(file)!, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorageOptions options, string file, CancellationToken ct)
    {
        var (language, console) = (CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration);
        OnlyEmbedded.Check(options, "pg_dump");
        var progress = new CommandProgress(console.Error, language, TimeProvider.System);
        var hosts = await LiteDbBackup.MakeAsync(options.DataDirectory, file, progress, TimeProvider.System, ct);
        await console.Output.WriteLineAsync(language.Say(
            $"{file} holds the history; hosts in it: {hosts}.", $"履歴を {file} に保存しました（ホスト数：{hosts}）。"));
        return 0;
    }
}
