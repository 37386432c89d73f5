using System.CommandLine;
using XMailFleet.Agent.Hosting;
using XMailFleet.Agent.Options;

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
            parsed, Read, options => AgentHost.RunAsync(options, cancellationToken)));
        return command;
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
