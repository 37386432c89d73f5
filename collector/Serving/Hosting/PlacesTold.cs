using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Fleet.Access;
using XMailFleet.Programs.Callers;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>Once the collector listens, notes where, and lets everybody find the socket.</summary>
internal sealed partial class PlacesTold(IServer server, OwnPlaces places, EndpointOptions endpoints, ILogger<PlacesTold> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (endpoints.Socket is { } path) LocalSocket.Open(path);
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses
            .Where(address => !address.Contains("://unix:", StringComparison.Ordinal) && !address.Contains("://pipe:", StringComparison.Ordinal))
            .Select(address => BindingAddress.Parse(address))
            .ToList();
        places.Listen([.. addresses.Where(address => IPAddress.TryParse(address.Host.Trim('[', ']'), out _)).Select(EndPointOf)]);
        var (grpc, web) = (addresses[0], addresses[^1]);
        places.GrpcAddress = string.Create(CultureInfo.InvariantCulture, $"{MachineNames.BestOf(endpoints, endpoints.BindAddress)}:{grpc.Port}");
        places.WebAddress = WebAddressOf(web);
        if (MachineNames.FaultOf(endpoints) is { } fault) LogNoAddresses(fault);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Where a proxy stands in front, people know it by its name, and it has the certificate.
    private string WebAddressOf(BindingAddress web) => endpoints.Web.Proxies.Count > 0 && endpoints.OwnNames is [var name, ..]
        ? $"https://{name}"
        : string.Create(CultureInfo.InvariantCulture, $"{web.Scheme}://{MachineNames.BestOf(endpoints, endpoints.Web.BindAddress)}:{web.Port}");

    [LoggerMessage(LogLevel.Warning,
        "The system does not tell the addresses of this machine ({Reason}). The collector's certificate holds its names, and of its addresses those of loopback and of --bind-address: "
        + "call it by a name (--own-names), or allow AF_NETLINK (RestrictAddressFamilies of its unit).")]
    private partial void LogNoAddresses(string reason);

    private static IPEndPoint EndPointOf(BindingAddress address) => new(IPAddress.Parse(address.Host.Trim('[', ']')), address.Port);
}
