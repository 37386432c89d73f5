using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the history of the data directory.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Backup that `backup` made." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Put it in the place of the history that is there." };
        var command = new Command("restore", "Check a backup and put it into --data-dir. Stop the collector first.") { file, overwrite };
        OnlyEmbedded.Settings.AddTo(command);
        command.SetAction((parsed, _) => CommandFailure.GuardAsync(
            parsed, StorageSettings.Read, options => RunAsync(parsed, options, parsed.GetValue(file)!, parsed.GetValue(overwrite))));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StorageOptions options, string file, bool overwrite)
    {
        var (language, console) = (CommandLine.LanguageOf(parsed), parsed.InvocationConfiguration);
        OnlyEmbedded.Check(options, "pg_restore");
        var progress = new CommandProgress(console.Error, language, TimeProvider.System);
        var hosts = LiteDbBackup.Restore(file, options.DataDirectory, overwrite, progress);
        await console.Output.WriteLineAsync(language.Say(
            $"{options.DataDirectory} holds the history; hosts in it: {hosts}.",
            $"履歴を {options.DataDirectory} に復元しました（ホスト数：{hosts}）。"));
        return 0;
    }
}
