using System.CommandLine;
using XMailFleet.Programs.Describing;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Commands;

/// <summary><c>config init</c>: a configuration file with every option in a comment.</summary>
internal static class ConfigInitCommand
{
    private static readonly Setting<string?> Out = new("out", ValueForms.File, words => words.ConfigurationToMake, null, words => words.StandardOutput);

    public static Command Build(string program)
    {
        var command = new ProgramCommand("init", words => words.ConfigInit, Out)
        {
            IgnoresConfiguration = true,
            Examples = [$"{program} config init", $"{program} config init --out options.json"],
        };
        command.SetAction((parsed, ct) => CommandLine.RunAsync(
            parsed, reader => (Path: reader.Read(Out), reader.Language), asked => RunAsync(parsed, asked.Path, asked.Language, ct)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? path, Language language, CancellationToken ct)
    {
        var (text, console) = (ConfigurationTemplate.Of((ProgramRoot)parsed.RootCommandResult.Command, language), parsed.InvocationConfiguration);
        if (path is null)
        {
            await console.Output.WriteAsync(text.AsMemory(), ct);
            return 0;
        }

        try
        {
            // One that is there holds somebody's work.
            await using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None));
            await file.WriteAsync(text.AsMemory(), ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException(words => File.Exists(path) ? words.FileIsThere(path, Out.Option.Name) : words.Refused(failure.Message.TrimEnd('.')), failure);
        }

        await console.Output.WriteLineAsync(Words.ConfigurationFile(language).Made(path).AsMemory(), ct);
        return 0;
    }
}
