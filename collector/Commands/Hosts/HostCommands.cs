using System.CommandLine;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host</c>: a day's work with hosts. One file a command, listed here.</summary>
internal static class HostCommands
{
    public static Command Build() => new ProgramGroup("host", words => words.Hosts)
    {
        HostAddCommand.Build(),
        HostListCommand.Build(),
        HostShowCommand.Build(),
        HostEditCommand.Build(),
        HostRemoveCommand.Build(),
        HostRevokeCommand.Build(),
        HostPollCommand.Build(),
    };

    /// <summary>NAME of every command here but the list.</summary>
    public static Parameter Name() => new("NAME", words => words.HostName);

    /// <summary>Resource name of the host that is named.</summary>
    public static string Resource(string name) => $"hosts/{name}";
}
