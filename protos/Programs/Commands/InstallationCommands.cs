using System.CommandLine;

namespace XMailFleet.Programs.Commands;

/// <summary>What both programs can say of themselves.</summary>
public static class InstallationCommands
{
    /// <summary>The commands.</summary>
    /// <param name="program">Whose they are.</param>
    public static IEnumerable<Command> Build(string program) => [ConfigCommands.Build(program), CompletionCommand.Build(program), DocsCommand.Build(program)];
}
