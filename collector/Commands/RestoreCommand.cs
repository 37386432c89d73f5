using System.CommandLine;
using XMailFleet.Collector.History.LiteDb;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Wording;

namespace XMailFleet.Collector.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the history of the data directory.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Backup that `backup` made." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Put it in the place of the history that is there." };
        var command = new Command("restore", "Check a backup and put it into --data-dir. Stop the collector first.") { file, overwrite };
        foreach (var setting in new[] { Settings.Config, Settings.DataDir, Settings.Database, Settings.Lang }) command.Options.Add(setting.Option);
        command.SetAction((parsed, _) => CommandFailure.GuardAsync(
            parsed, () => RunAsync(parsed, parsed.GetValue(file)!, parsed.GetValue(overwrite))));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, bool overwrite)
    {
        var options = CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable).Storage;
        var (language, console) = (CommandLanguage.Of(parsed), parsed.InvocationConfiguration);
        OnlyEmbedded.Check(options, "pg_restore");
        var progress = new CommandProgress(console.Error, language, TimeProvider.System);
        var hosts = LiteDbBackup.Restore(file, options.DataDirectory, overwrite, progress);
        await console.Output.WriteLineAsync(language.Say(
            $"{options.DataDirectory} holds the history; hosts in it: {hosts}.",
            $"履歴を {options.DataDirectory} に復元しました（ホスト数：{hosts}）。"));
        return 0;
    }
}
