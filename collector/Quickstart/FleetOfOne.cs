using System.Net;
using XMailFleet.Agent.Serving;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;
using XMailFleet.Programs.Callers;
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

    /// <summary>The collector.</summary>
    public IServiceProvider Collector => _collector.Services;

    /// <summary>Where both are.</summary>
    public required FleetPlaces Places { get; init; }

    /// <summary>Starts both, adds this machine, or moves it where the agent now is, and diagnoses it.</summary>
    /// <param name="options">Of the collector.</param>
    /// <param name="mailRoot">Mail root to diagnose; null for the one found on this machine.</param>
    /// <param name="agentPort">0 lets the system choose.</param>
    /// <param name="language">Of the diagnosis.</param>
    /// <param name="ready">Called once the collector is built.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="StartException">One of them cannot listen.</exception>
    public static async Task<FleetOfOne> StartAsync(
        CollectorOptions options, string? mailRoot, int agentPort, Language language, Func<WebApplication, Task> ready, CancellationToken ct)
    {
        var collector = await CollectorHost.BuildAsync(options, ct);
        WebApplication? agent = null;
        try
        {
            await ready(collector);
            await ServiceLife.StartAsync(collector, EndpointSettings.PlacesOf(options.Endpoints), ct);
            var (fleet, directory) = (collector.Services.GetRequiredService<FleetCore>(), OwnAgent.DirectoryIn(options.Storage.DataDirectory));
            var host = await FindOrAddAsync(fleet, ct);
            var grpc = AddressOf(collector, "https");
            await OwnAgent.EnsureAsync(collector.Services, host, directory, grpc, Author, ct);
            agent = await StartAgentAsync(directory, mailRoot, agentPort, language, ct);
            await fleet.UpdateHostAsync(
                new UpdateHostRequest { Host = new V1.Host { Name = host.Name, Address = AddressOf(agent, "https") }, UpdateMask = new() { Paths = { "address" } } }, Author, ct);
            var first = await fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = host.Name, LanguageCode = language.Code() }, ct);
            return new FleetOfOne(agent, collector, host.Name, first.Diagnosis)
            {
                Places = new FleetPlaces(options.Endpoints.Socket, SocketIn(directory), AddressOf(agent, "https"), await LinkAsync(collector, ct)),
            };
        }
        catch
        {
            await collector.DisposeAsync();
            if (agent is not null) await agent.DisposeAsync();
            throw;
        }
    }

    private static string Author => $"local/{Environment.UserName}";

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

    private static async Task<WebApplication> StartAgentAsync(string directory, string? mailRoot, int port, Language language, CancellationToken ct)
    {
        var socket = SocketIn(directory);
        if (socket is not null) LocalSocket.Prepare(socket, EndpointSettings.Socket.Option.Name);
        var agent = AgentHost.Build(new AgentOptions
        {
            Installation = new InstallationOptions(mailRoot, null),
            StateDirectory = directory,
            Socket = socket,
            Port = port,
            Language = language,
        });
        try
        {
            await ServiceLife.StartAsync(agent, [new ListeningPlace(new IPEndPoint(IPAddress.Loopback, port), "--agent-port", null)], ct);
            return agent;
        }
        catch
        {
            await agent.DisposeAsync();
            throw;
        }
    }

    private static async Task<V1.Host> FindOrAddAsync(FleetCore fleet, CancellationToken ct)
    {
        var id = MachineName.ToHostId(Environment.MachineName);
        try
        {
            return (await fleet.CreateHostAsync(new CreateHostRequest { HostId = id }, Author, ct)).Host;
        }
        catch (FleetException taken) when (taken.Kind is FleetErrorKind.AlreadyExists)
        {
            return (await fleet.GetHostAsync(new GetHostRequest { Name = $"hosts/{id}" }, ct)).Host;
        }
    }

    // Whoever starts it may do everything.
    private static async Task<string> LinkAsync(WebApplication collector, CancellationToken ct)
    {
        var (users, name) = (collector.Services.GetRequiredService<FleetUsers>(), MachineName.ToHostId(Environment.UserName));
        if (await users.FindAsync(name, ct) is null) await users.AddAsync(name, Role.Admin, ct);
        var (token, _) = await users.MakeSignInAsync(name, ct);
        return $"{collector.Services.GetRequiredService<OwnPlaces>().WebAddress}/sign-in/{token}";
    }

    private static string? SocketIn(string directory) => Path.Combine(directory, "agent.sock") is var path && LocalSocket.Fits(path) ? path : null;

    private static string AddressOf(WebApplication app, string scheme) =>
        app.Urls.Select(url => new Uri(url)).FirstOrDefault(url => url.Scheme == scheme && !url.Host.StartsWith("unix", StringComparison.Ordinal))?.Authority
        ?? new Uri(app.Urls.First()).Authority;
}
