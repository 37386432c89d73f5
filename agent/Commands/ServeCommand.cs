using System.CommandLine;
using System.Net;
using XMailFleet.Agent.Serving;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Commands;

/// <summary><c>serve</c>: answers AgentService until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly AgentOptions Defaults = new();

    private static readonly Setting Port = new(
        "port", "PORT", $"Port to answer on (default: {Defaults.Port}; 0: one that the system chooses).");

    private static readonly Setting Bind = new("bind", "ADDRESS", $"Address to answer on (default: {Defaults.Bind}).");

    public static Command Build()
    {
        var command = new Command("serve", "Answer AgentService until SIGTERM.");
        HostOptions.AddTo(command);
        ProbeSettings.AddTo(command);
        new[] { Port, Bind }.AddTo(command);
        WatchSettings.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandLine.RunAsync(
            parsed, Read, options => RunAsync(options, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(AgentOptions options, CancellationToken cancellationToken)
    {
        await using var app = AgentHost.Build(options);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException failure)
        {
            var (place, cause) = (new IPEndPoint(options.Bind, options.Port), failure.GetBaseException().Message.TrimEnd('.'));
            await Console.Error.WriteLineAsync(options.Language.Say(
                $"The agent cannot listen on {place}: {cause}. Choose another with --port or --bind.",
                $"エージェントは {place} で待ち受けできません（{cause}）。--port または --bind で別の値を指定してください。"));
            return CommandLine.CannotRun;
        }

        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static AgentOptions Read(OptionReader reader) => new()
    {
        Installation = HostOptions.Read(reader),
        Probes = ProbeSettings.Read(reader),
        Watch = WatchSettings.Read(reader),
        Port = reader.WholeNumber(Port, Defaults.Port, 0, 65535),
        Bind = reader.Address(Bind, Defaults.Bind),
        Language = reader.Language(),
    };
}
