using System.CommandLine;
using XMailFleet.Collector.Hosting;
using XMailFleet.Collector.Options;

namespace XMailFleet.Collector.Commands;

/// <summary><c>serve</c>: polls, keeps history, answers FleetService and the web reports until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var command = new Command("serve", "Poll the agents, keep history, serve FleetService and the web reports.");
        command.SetAction(async (_, ct) =>
        {
            await using var collector = CollectorHost.Build(new CollectorOptions());
            await collector.StartAsync(ct);
            await collector.WaitForShutdownAsync(ct);
            return 0;
        });
        return command;
    }
}
