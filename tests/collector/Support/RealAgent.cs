using Microsoft.AspNetCore.Builder;
using XMailFleet.Agent.Serving;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A real agent over a mail root of its own, without an identity: it is asked by its socket.</summary>
internal sealed class RealAgent : IAsyncDisposable
{
    private readonly ScratchDirectory _state;
    private readonly WebApplication _server;

    private RealAgent(MailRoot mailRoot, ScratchDirectory state, WebApplication server) => (MailRoot, _state, _server) = (mailRoot, state, server);

    public MailRoot MailRoot { get; }

    public string Address => new Uri(_server.Urls.First()).Authority;

    public static async Task<RealAgent> StartAsync(MailRoot mailRoot)
    {
        var state = new ScratchDirectory();
        var socket = Path.Combine(state.Path, "agent.sock");
        var server = AgentHost.Build(new AgentOptions
        {
            Installation = new InstallationOptions(mailRoot.Directory, ""),
            Port = 0,
            StateDirectory = state.Path,
            Socket = socket,
        });
        await server.StartAsync();
        var agent = new RealAgent(mailRoot, state, server);
        PlainConnector.Sockets[agent.Address] = socket;
        return agent;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _state.Dispose();
        MailRoot.Dispose();
    }
}
