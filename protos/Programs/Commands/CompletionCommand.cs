using System.CommandLine;
using XMailFleet.Programs.Describing;
using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Commands;

/// <summary><c>completion</c>: prints what a shell reads to complete what is typed.</summary>
internal static class CompletionCommand
{
    public static Command Build(string program)
    {
        var shell = new Parameter("SHELL", words => words.Shell) { Choices = Completions.Shells };
        var command = new ProgramCommand("completion", words => words.Completion)
        {
            IgnoresConfiguration = true,
            Examples = [$"{program} completion bash", $"{program} completion fish"],
        };
        command.Arguments.Add(shell);
        command.SetAction((parsed, _) => CommandLine.RunAsync(
            parsed,
            reader => (Shell: Read(reader, parsed.GetValue(shell)!), reader.Language),
            async asked =>
            {
                await parsed.InvocationConfiguration.Output.WriteAsync(Completions.Of(asked.Shell, (ProgramRoot)parsed.RootCommandResult.Command, asked.Language));
                return 0;
            }));
        return command;
    }

    private static string Read(OptionReader reader, string shell)
    {
        if (!Completions.Shells.Contains(shell)) reader.Refuse(words => words.CannotBeUsed("SHELL", shell, words.OneOf(Completions.Shells)));
        return shell;
    }
}
