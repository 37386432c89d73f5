using System.Net;

namespace XMailFleet.Collector.Serving.Endpoints;

/// <summary>Where the collector listens.</summary>
internal sealed record EndpointOptions
{
    /// <summary>Address that the port of gRPC is bound to.</summary>
    public IPAddress BindAddress { get; init; } = IPAddress.Loopback;

    /// <summary>Port of FleetService. 0 lets the system choose.</summary>
    public int GrpcPort { get; init; } = 7470;

    /// <summary>Port of the web reports. 0 lets the system choose.</summary>
    public int WebPort { get; init; } = 7480;

    /// <summary>How the web reports are reached.</summary>
    public WebOptions Web { get; init; } = new();

    /// <summary>Unix socket by which it is asked on this machine; null for none.</summary>
    public string? Socket { get; init; }

    /// <summary>Group of this machine whose members are operators by the socket; null for none.</summary>
    public string? SocketGroup { get; init; }

    /// <summary>Names by which others reach both ports, beside addresses and the names of this machine.</summary>
    public IReadOnlyList<string> OwnNames { get; init; } = [];
}
