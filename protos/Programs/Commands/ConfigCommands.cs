using System.CommandLine;
using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Commands;

/// <summary><c>config</c>: the configuration file itself.</summary>
internal static class ConfigCommands
{
    public static Command Build(string program) => new ProgramGroup("config", words => words.Configuration)
    {
        ConfigInitCommand.Build(program),
        ConfigCheckCommand.Build(program),
    };
}
