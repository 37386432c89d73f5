using System.CommandLine;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Commands;

/// <summary><c>config check</c>: tells what is wrong with a configuration file, before a restart does.</summary>
internal static class ConfigCheckCommand
{
    public static Command Build(string program)
    {
        var file = new Parameter("FILE", words => words.ConfigurationToCheck) { IsOptional = true };
        var command = new ProgramCommand("check", words => words.ConfigCheck)
        {
            IgnoresConfiguration = true,
            Examples = [$"{program} config check", $"{program} config check options.json"],
        };
        command.Arguments.Add(file);
        command.SetAction((parsed, ct) => CommandLine.RunAsync(
            parsed,
            reader => (Path: parsed.GetValue(file) ?? reader.Read(CommonSettings.Config) ?? ((ProgramRoot)parsed.RootCommandResult.Command).ConfigFile ?? "", reader.Language),
            asked => RunAsync(parsed, asked.Path, asked.Language, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string path, Language language, CancellationToken ct)
    {
        var (count, faults) = ConfigurationCheck.Of(path, await ReadAsync(path, language, ct), parsed.RootCommandResult.Command, language);
        foreach (var fault in faults) await parsed.InvocationConfiguration.Output.WriteLineAsync(Visible.Of(fault).AsMemory(), ct);
        if (faults.Count > 0) return 1;
        await parsed.InvocationConfiguration.Output.WriteLineAsync(Words.ConfigurationFile(language).Sound(path, count).AsMemory(), ct);
        return 0;
    }

    private static async Task<byte[]> ReadAsync(string path, Language language, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, ct);
        }
        catch (Exception failure) when (OptionFile.Explain(failure, path, Words.Values(language)) is { } sentence)
        {
            throw new OptionsException([sentence]);
        }
    }
}
