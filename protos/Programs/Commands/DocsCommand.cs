using System.CommandLine;
using XMailFleet.Programs.Describing;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Commands;

/// <summary><c>docs</c>, for packages: writes manual pages, completions and the configuration file.</summary>
internal static class DocsCommand
{
    private static readonly Setting<string?> Out = new("out", ValueForms.Directory, words => words.DirectoryForDocs, ".");

    public static Command Build(string program)
    {
        var command = new ProgramCommand("docs", words => words.Docs, Out) { Hidden = true, IgnoresConfiguration = true, Examples = [$"{program} docs", $"{program} docs --out out"] };
        command.SetAction((parsed, _) => CommandLine.RunAsync(
            parsed,
            // English unless asked: what packages take in does not follow the locale of whoever builds them.
            reader => (Directory: reader.Read(Out)!, Language: reader.IsSet(CommonSettings.Language) ? reader.Language : Language.English),
            asked => Task.FromResult(Run(parsed, asked.Directory, asked.Language))));
        return command;
    }

    private static int Run(ParseResult parsed, string directory, Language language)
    {
        var root = (ProgramRoot)parsed.RootCommandResult.Command;
        try
        {
            foreach (var (name, text) in ProgramDocs.Of(root, language))
            {
                var path = Path.Combine(directory, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException(words => words.Refused(failure.Message.TrimEnd('.')), failure);
        }

        return 0;
    }
}
