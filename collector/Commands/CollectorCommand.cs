using System.CommandLine;
using XMailFleet.Collector.Commands.Access;
using XMailFleet.Collector.Commands.Hosts;
using XMailFleet.State;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Help;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands;

/// <summary>The command line: one file a command, listed here.</summary>
internal static class CollectorCommand
{
    /// <summary>Read where it is there and no other is named.</summary>
    public static readonly string ConfigFile = OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "XMailFleet", "collector.json")
        : "/etc/xmailfleet/collector.json";

    private const string Program = "xmailfleet-collector";

    public static RootCommand Build() => new ProgramRoot(Program, words => words.Collector, ConfigFile)
    {
        ServeCommand.Build(),
        HostCommands.Build(),
        UserCommands.Build(),
        TokenCommands.Build(),
        AuditCommands.Build(),
        ReportCommand.Build(),
        QuickstartCommand.Build(),
        BackupCommand.Build(),
        RestoreCommand.Build(),
        MigrateCommand.Build(),
        DoctorCommand.Build(),
    }.With(InstallationCommands.Build(Program)).WithHelp();

    /// <summary>Runs it: sentences on stderr and status 2 for a wrong call, as the agent's.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        CreationMask.KeepOthersOut();
        return CommandLine.RunAsync(Build(), args);
    }
}
