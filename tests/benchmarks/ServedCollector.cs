using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using XMailFleet.Fleet.History;
using XMailFleet.Simulator.Access;
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
        Address = $"127.0.0.1:{port}";
        _channel = LocalChannel.To(Path.Combine(_data, StateFiles.Socket));
        Fleet = new FleetService.FleetServiceClient(_channel);
    }

    /// <summary>HOST:PORT at which agents reach it.</summary>
    public string Address { get; }

    public FleetService.FleetServiceClient Fleet { get; }

    public static ServedCollector Start() => new(FreePort.Next());

    /// <summary>Adds its one host; gives the token for its agent.</summary>
    public async Task<string> AddAsync(string address)
    {
        var host = await Fleet.CreateHostAsync(
            new CreateHostRequest { HostId = "mx1", Host = new Host { Address = address } }, new CallOptions().WithWaitForReady());
        return (await new AccessService.AccessServiceClient(_channel).CreateEnrollmentTokenAsync(new CreateEnrollmentTokenRequest { Parent = host.Host.Name })).Token;
    }

    /// <summary>Polls its host.</summary>
    public async Task PollAsync() => await Fleet.DiagnoseHostAsync(new DiagnoseHostRequest { Name = "hosts/mx1" });

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
