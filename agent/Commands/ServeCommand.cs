using System.CommandLine;
using XMailFleet.Agent.Hosting;
using XMailFleet.Agent.Options;

namespace XMailFleet.Agent.Commands;

/// <summary><c>serve</c>: answers AgentService until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Port = new("--port")
    {
        Description = "Port to answer on (default: 7460; 0: one that the system chooses).",
        HelpName = "PORT",
    };

    private static readonly Option<string?> Bind = new("--bind")
    {
        Description = "Address to answer on (default: 127.0.0.1).",
        HelpName = "ADDRESS",
    };

    public static Command Build()
    {
        var command = new Command("serve", "Answer AgentService until SIGTERM.");
        HostOptions.AddTo(command);
        ProbeSettings.AddTo(command);
        command.Options.Add(Port);
        command.Options.Add(Bind);
        WatchSettings.AddTo(command);
        command.SetAction((parse, cancellationToken) => CommandLine.RunAsync(
            parse, Read, options => AgentHost.RunAsync(options, cancellationToken)));
        return command;
    }

    private static AgentOptions Read(OptionReader reader)
    {
        var options = new AgentOptions
        {
            Installation = HostOptions.Read(reader),
            Probes = ProbeSettings.Read(reader),
            Watch = WatchSettings.Read(reader),
            Port = reader.Number(Port, AgentOptions.DefaultPort, 0, 65535),
            Bind = reader.Text(Bind) ?? "127.0.0.1",
            Language = LanguageOption.Read(reader),
        };
        if (!System.Net.IPAddress.TryParse(options.Bind, out _))
            reader.Fail(Bind, $"\"{options.Bind}\" is no numeric address; write for example 127.0.0.1, 0.0.0.0 or ::1.");
        return options;
    }
}
