using Grpc.Net.Client;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.Polling;
using XMailFleet.Simulator.Access;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Running;

/// <summary>A whole collector in this process, on the clock of the simulation, that can be stopped and started on its history.</summary>
/// <param name="options">Everything that can be set.</param>
/// <param name="clock">The clock.</param>
/// <param name="connector">Makes the connections to agents; null for those on which both sides know each other.</param>
internal sealed class CollectorUnderTest(CollectorOptions options, TimeProvider clock, IAgentConnector? connector) : IAsyncDisposable
{
    private WebApplication? _app;
    private GrpcChannel? _channel;

    /// <summary>To its socket.</summary>
    public GrpcChannel Channel => _channel!;

    public FleetService.FleetServiceClient Fleet { get; private set; } = null!;

    public async Task StartAsync()
    {
        _app = await CollectorHost.BuildAsync(options, default, clock, connector);
        await _app.StartAsync();
        _channel = LocalChannel.To(options.Endpoints.Socket!);
        Fleet = new FleetService.FleetServiceClient(_channel);
    }

    public async Task StopAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _channel!.Dispose();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
