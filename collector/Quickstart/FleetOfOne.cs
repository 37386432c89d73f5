using System.Net;
using XMailFleet.Agent.Serving;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Fleet.Answers;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Quickstart;

/// <summary>An agent and a collector in this process, and this machine as the only host.</summary>
internal sealed class FleetOfOne : IAsyncDisposable
{
    private readonly WebApplication _agent;
    private readonly WebApplication _collector;

    private FleetOfOne(WebApplication agent, WebApplication collector, string hostName, Diagnosis diagnosis)
    {
        (_agent, _collector, HostName, Diagnosis) = (agent, collector, hostName, diagnosis);
    }

    /// <summary>Resource name of this machine.</summary>
    public string HostName { get; }

    /// <summary>The first diagnosis.</summary>
    public Diagnosis Diagnosis { get; }

    /// <summary>Address of the agent, HOST:PORT.</summary>
    public string AgentAddress => AddressOf(_agent, 0);

    /// <summary>Address of FleetService, HOST:PORT.</summary>
    public string GrpcAddress => AddressOf(_collector, 0);

    /// <summary>Address of the web reports, HOST:PORT.</summary>
    public string WebAddress => AddressOf(_collector, 1);

    /// <summary>Starts both, adds this machine, or moves it where the agent now is, and diagnoses it.</summary>
    /// <param name="mailRoot">Mail root to diagnose; null for the one found on this machine.</param>
    /// <exception cref="StartException">One of them cannot listen.</exception>
    public static async Task<FleetOfOne> StartAsync(
        CollectorOptions options, string? mailRoot, int agentPort, Language language, CancellationToken ct)
    {
        var agent = AgentHost.Build(new AgentOptions
        {
            Installation = new InstallationOptions(mailRoot, null),
            Port = agentPort,
            Language = language,
        });
        WebApplication? collector = null;
        try
        {
            collector = await CollectorHost.BuildAsync(options, ct);
            await ServiceLife.StartAsync(agent, [new ListeningPlace(new IPEndPoint(IPAddress.Loopback, agentPort), "--agent-port", null)], ct);
            await ServiceLife.StartAsync(collector, EndpointSettings.PlacesOf(options.Endpoints), ct);
            var fleet = collector.Services.GetRequiredService<FleetCore>();
            var name = await EnrolAsync(fleet, AddressOf(agent, 0), ct);
            var first = await fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = name, LanguageCode = language.Code() }, ct);
            return new FleetOfOne(agent, collector, name, first.Diagnosis);
        }
        catch
        {
            if (collector is not null) await collector.DisposeAsync();
            await agent.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves until Ctrl-C or SIGTERM.</summary>
    public async Task WaitForShutdownAsync(CancellationToken ct)
    {
        await _collector.WaitForShutdownAsync(ct);
        await _agent.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _agent.DisposeAsync();
    }

    private static async Task<string> EnrolAsync(FleetCore fleet, string address, CancellationToken ct)
    {
        var id = MachineName.ToHostId(Environment.MachineName);
        var host = new V1.Host { Name = $"hosts/{id}", Address = address };
        try
        {
            await fleet.CreateHostAsync(new CreateHostRequest { HostId = id, Host = host }, "", ct);
        }
        catch (FleetException taken) when (taken.Kind is FleetErrorKind.AlreadyExists)
        {
            await fleet.UpdateHostAsync(new UpdateHostRequest { Host = host, UpdateMask = new() { Paths = { "address" } } }, "", ct);
        }

        return host.Name;
    }

    private static string AddressOf(WebApplication app, int index) => new Uri(app.Urls.ElementAt(index)).Authority;
}
