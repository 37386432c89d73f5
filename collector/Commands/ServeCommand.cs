using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Commands;

/// <summary><c>serve</c>: polls, keeps history, answers FleetService and the web reports until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var command = new ProgramCommand("serve", words => words.ServeCollector, CollectorSettings.All)
        {
            Rehearse = reader => CollectorSettings.Read(reader),
            Examples =
            [
                "xmailfleet-collector serve",
                "xmailfleet-collector serve --data-dir /var/lib/xmailfleet --poll-interval 5m",
                "xmailfleet-collector serve --database postgresql://xmailfleet@db/xmailfleet",
            ],
        };
        command.SetAction((parsed, ct) => CommandFailure.GuardAsync(parsed, CollectorSettings.Read, options => ServeAsync(parsed, options, ct)));
        return command;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CollectorOptions options, CancellationToken ct)
    {
        await DataDirectory.PrepareAsync(parsed, options.Storage);
        if (options.Endpoints.Socket is { } path) LocalSocket.Prepare(path, EndpointSettings.Socket.Option.Name);
        await using var collector = await CollectorHost.BuildAsync(options, ct);
        await RecoveryKeyShow.EnsureAsync(parsed, collector, options.Storage, ct);
        await ServiceLife.RunAsync(collector, EndpointSettings.PlacesOf(options.Endpoints), AnnounceAsync, ct);
        return 0;

        async Task AnnounceAsync()
        {
            foreach (var address in collector.Urls) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Listening on {address}");
        }
    }
}
