using System.CommandLine;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Help;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The command line of the agent: one file a command, listed here.</summary>
internal static class AgentCommand
{
    /// <summary>Read where it is there and no other is named.</summary>
    public static readonly string ConfigFile = OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "XMailFleet Agent", "agent.json")
        : "/etc/xmailfleet/agent.json";

    private const string Program = "xmailfleet-agent";

    public static RootCommand Build() => new ProgramRoot(Program, words => words.Agent, ConfigFile)
    {
        DiagnoseCommand.Build(),
        ServeCommand.Build(),
        EnrollCommand.Build(),
        LookCommand.Build(),
        DoctorCommand.Build(),
        ServiceCommands.Build(),
        SelfTestCommand.Build(),
    }.With(InstallationCommands.Build(Program)).WithHelp();

    /// <summary>Runs it: sentences on stderr and status 2 for a wrong call.</summary>
    public static Task<int> RunAsync(string[] args) => CommandLine.RunAsync(Build(), args, HostOptions.ArgumentsOption);
}
