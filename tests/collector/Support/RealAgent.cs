using Microsoft.AspNetCore.Builder;
using XMailFleet.Agent.Serving;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A real agent on a real port over a mail root of its own.</summary>
internal sealed class RealAgent : IAsyncDisposable
{
    private readonly WebApplication _server;

    private RealAgent(MailRoot mailRoot, WebApplication server) => (MailRoot, _server) = (mailRoot, server);

    public MailRoot MailRoot { get; }

    public string Address => new Uri(_server.Urls.First()).Authority;

    public static async Task<RealAgent> StartAsync(MailRoot mailRoot)
    {
        var server = AgentHost.Build(new AgentOptions { Installation = new InstallationOptions(mailRoot.Directory, ""), Port = 0 });
        await server.StartAsync();
        return new RealAgent(mailRoot, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        MailRoot.Dispose();
    }
}
