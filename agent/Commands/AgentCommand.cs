using System.CommandLine;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Help;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The command line of the agent: one file a command, listed here.</summary>
internal static class AgentCommand
{
    public static RootCommand Build() => new ProgramRoot(words => words.Agent)
    {
        DiagnoseCommand.Build(),
        ServeCommand.Build(),
        LookCommand.Build(),
        SelfTestCommand.Build(),
    }.WithHelp();

    /// <summary>Runs it: sentences on stderr and status 2 for a wrong call.</summary>
    public static Task<int> RunAsync(string[] args) => CommandLine.RunAsync(Build(), args, HostOptions.ArgumentsOption);
}
