using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Identities;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>A real agent with an identity, on a clock of its own, that can be switched off and on.</summary>
internal sealed class BelongingAgent(string id, TimeProvider time) : IAsyncDisposable
{
    private readonly MailRoot _mailRoot = MailRoot.Healthy();
    private readonly ScratchDirectory _state = new();
    private readonly HashSet<string> _certificates = [];
    private readonly int _port = FreePort();
    private WebApplication? _server;

    public string Id => id;

    public WrongClock Clock { get; } = new(time);

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public bool IsOn => _server is not null;

    /// <summary>Its way to the collector, while it is on.</summary>
    public EnrollmentService.EnrollmentServiceClient Collector => _server!.Services.GetRequiredService<OwnIdentity>().Collector.Enrollment;

    /// <summary>What it shows now, while it is on.</summary>
    public IdentityCertificate Leaf
    {
        get
        {
            var leaf = _server!.Services.GetRequiredService<OwnIdentity>().Current.Leaf;
            _certificates.Add(leaf.SerialNumber);
            return leaf;
        }
    }

    /// <summary>Certificates that it was seen to show.</summary>
    public int Certificates => _certificates.Count;

    /// <summary>Gets it an identity, as its administrator does: a new one where it had one.</summary>
    /// <param name="collector">By its socket.</param>
    /// <param name="address">HOST:PORT of the collector.</param>
    public async Task EnrollAsync(GrpcChannel collector, string address)
    {
        var made = await new AccessService.AccessServiceClient(collector).CreateEnrollmentTokenAsync(
            new CreateEnrollmentTokenRequest { Parent = $"hosts/{id}", Replace = true });
        await new Agent.Serving.Belonging.Enrollment(address, _port, Language.English, Clock).RunAsync(made.Token, IdentityState.Open(_state.Path, ""), default);
    }

    public async Task SwitchOnAsync()
    {
        _server = AgentHost.Build(
            new AgentOptions { Installation = new InstallationOptions(_mailRoot.Directory, ""), Port = _port, StateDirectory = _state.Path }, Clock);
        await _server.StartAsync();
    }

    public async Task SwitchOffAsync()
    {
        if (_server is { } server)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }

        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await SwitchOffAsync();
        _state.Dispose();
        _mailRoot.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
