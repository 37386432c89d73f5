using System.CommandLine;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Describing;

/// <summary>A command, or a group of them, that people see.</summary>
/// <param name="Name">What is typed to come to it, behind the program: "host add"; empty for the program itself.</param>
/// <param name="Command">The definition.</param>
internal sealed record SeenCommand(string Name, Command Command)
{
    /// <summary>The program and all below it, each before its own commands.</summary>
    public static IReadOnlyList<SeenCommand> All(ProgramRoot root) => [.. Below(new SeenCommand("", root))];

    /// <summary>What stands directly below it.</summary>
    public IEnumerable<SeenCommand> Inner =>
        Command.Subcommands.Where(inner => !inner.Hidden).Select(inner => new SeenCommand($"{Name} {inner.Name}".TrimStart(), inner));

    /// <summary>What can be set, beside the settings of every command.</summary>
    public IReadOnlyList<Setting> Settings => (Command as ProgramCommand)?.Settings ?? [];

    public IReadOnlyList<Parameter> Parameters => [.. Command.Arguments.OfType<Parameter>()];

    public string Describe(Language language) => ((IDescribed)Command).Describe(language);

    private static IEnumerable<SeenCommand> Below(SeenCommand command) => command.Inner.SelectMany(Below).Prepend(command);
}
