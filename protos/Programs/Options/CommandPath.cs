using System.CommandLine;
using System.CommandLine.Parsing;

namespace XMailFleet.Programs.Options;

/// <summary>Where a command stands among those of its program.</summary>
public static class CommandPath
{
    /// <summary>What was typed to come to the command that was called, the program first: "xmailfleet-collector host add".</summary>
    public static string Of(ParseResult parsed) => string.Join(' ', Names(parsed.CommandResult).Reverse());

    /// <summary>All commands below a command that do something.</summary>
    public static IEnumerable<ProgramCommand> Below(Command command) =>
        command.Subcommands.SelectMany(inner => inner is ProgramCommand one ? [one] : Below(inner));

    private static IEnumerable<string> Names(SymbolResult? result)
    {
        for (; result is CommandResult command; result = result.Parent) yield return command.Command.Name;
    }
}
