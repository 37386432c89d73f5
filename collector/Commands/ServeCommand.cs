using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Commands;

/// <summary><c>serve</c>: polls, keeps history, answers FleetService and the web reports until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var command = new Command("serve", "Poll the agents, keep history, serve FleetService and the web reports.");
        CollectorSettings.All.AddTo(command);
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, CollectorSettings.Read, options => ServeAsync(parsed, options, ct)));
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CollectorOptions options, CancellationToken ct)
    {
        await using var collector = await CollectorHost.BuildAsync(options, ct);
        await collector.StartAsync(ct);
        foreach (var address in collector.Urls) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Listening on {address}");
        await collector.WaitForShutdownAsync(ct);
        return 0;
    }
}
