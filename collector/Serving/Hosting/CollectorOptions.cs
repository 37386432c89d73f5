using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Regressions;

namespace XMailFleet.Collector.Serving.Hosting;

/// <summary>Everything that can be set on a collector.</summary>
internal sealed record CollectorOptions
{
    public StorageOptions Storage { get; init; } = new();

    public EndpointOptions Endpoints { get; init; } = new();

    public PollingOptions Polling { get; init; } = new();

    public RegressionOptions Regressions { get; init; } = new();
}
