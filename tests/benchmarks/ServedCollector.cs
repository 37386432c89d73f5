using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>A collector that polls by itself once an hour.</summary>
internal sealed class ServedCollector : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("xmailfleet-data-").FullName;
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private ServedCollector(string port)
    {
        _process = Process.Start(
            Path.Combine(AppContext.BaseDirectory, "xmailfleet-collector"),
            [
                "serve", "--data-dir", _data, "--grpc-port", port, "--web-port", "0", "--poll-interval", "1h",
                // A key that changes every other second is not to count as one that flaps.
                "--flapping-after", "30", "--reopen-window", "0s",
            ]);
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        Fleet = new FleetService.FleetServiceClient(_channel);
    }

    public FleetService.FleetServiceClient Fleet { get; }

    /// <summary>Starts one with one host, which it has polled.</summary>
    public static async Task<ServedCollector> StartAsync(ServedAgent agent)
    {
        var collector = new ServedCollector(FreePort.Next());
        await collector.Fleet.CreateHostAsync(
            new CreateHostRequest { HostId = "mx1", Host = new Host { Address = agent.Address } }, new CallOptions().WithWaitForReady());
        await collector.Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/mx1" });
        return collector;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
