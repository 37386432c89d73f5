using System.CommandLine;
using System.Net;
using XMailFleet.Agent.Serving;
using XMailFleet.Programs.Authorities;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Agent.Commands;

/// <summary><c>serve</c>: answers AgentService until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly AgentOptions Defaults = new();

    public static readonly Setting<int> Port = new("port", ValueForms.Port, words => words.Port, Defaults.Port);

    public static readonly Setting<IPAddress> Bind = new("bind", ValueForms.Address, words => words.Bind, Defaults.Bind);

    public static Command Build()
    {
        var command = new ProgramCommand(
            "serve", words => words.ServeAgent, [.. HostOptions.All, Port, Bind, OwnNamesSetting.OwnNames, BelongingSettings.StateDir, BelongingSettings.Socket, BelongingSettings.SocketGroup, LookerSettings.Socket, .. ProbeSettings.All, .. WatchSettings.All])
        {
            Rehearse = reader => Read(reader),
            Examples =
            [
                "xmailfleet-agent serve",
                "xmailfleet-agent serve --mail-root /var/MailRoot --bind 10.0.0.5",
                "xmailfleet-agent serve --config /etc/xmailfleet/agent.json",
            ],
        };
        command.SetAction((parsed, cancellationToken) => CommandLine.RunAsync(
            parsed, Read, options => RunAsync(options, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(AgentOptions options, CancellationToken cancellationToken)
    {
        if (options.Socket is { } socket) LocalSocket.Prepare(socket, BelongingSettings.Socket.Option.Name);
        await using var app = AgentHost.Build(options);
        var place = new ListeningPlace(new IPEndPoint(options.Bind, options.Port), Port.Option.Name, Bind.Option.Name);
        await ServiceLife.RunAsync(app, [place], () => Task.CompletedTask, cancellationToken);
        return 0;
    }

    /// <summary>The options of a serving agent.</summary>
    public static AgentOptions Read(OptionReader reader) => new()
    {
        Installation = HostOptions.Read(reader),
        Probes = ProbeSettings.Read(reader),
        Watch = WatchSettings.Read(reader),
        Port = reader.Read(Port),
        Bind = reader.Read(Bind),
        OwnNames = reader.Read(OwnNamesSetting.OwnNames),
        StateDirectory = BelongingSettings.ReadStateDir(reader),
        Socket = BelongingSettings.ReadSocket(reader),
        SocketGroup = reader.Read(BelongingSettings.SocketGroup),
        LookerSocket = reader.Read(LookerSettings.Socket),
        Rehearses = Environment.IsPrivilegedProcess,
        Language = reader.Language,
    };
}
