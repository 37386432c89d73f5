using System.CommandLine;
using XMailFleet.Agent.Serving.Looker;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary><c>look</c>: the process of a serving agent that has the rights to look at the host, and no network.</summary>
internal static class LookCommand
{
    public static Command Build()
    {
        var command = new ProgramCommand(
            "look", words => words.Look, [.. HostOptions.All, LookerSettings.Socket, LookerSettings.FrontUser, WatchSettings.NoInotify])
        {
            Examples = ["xmailfleet-agent look --config /etc/xmailfleet/agent.json"],
        };
        command.SetAction((parsed, cancellationToken) => CommandLine.RunAsync(
            parsed, Read, options => RunAsync(options, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(LookerOptions options, CancellationToken cancellationToken)
    {
        await LookerHost.RunAsync(options, cancellationToken);
        return 0;
    }

    private static LookerOptions Read(OptionReader reader) => new()
    {
        Installation = HostOptions.Read(reader),
        Watch = WatchSettings.ReadKernel(reader),
        Socket = reader.Read(LookerSettings.Socket) ?? LookerOptions.DefaultSocket,
        FrontUser = reader.Read(LookerSettings.FrontUser) ?? LookerOptions.DefaultFrontUser,
    };
}
