using System.Diagnostics;
using Grpc.Health.V1;
using Grpc.Net.Client;
using XMailFleet.Fleet.History;
using XMailFleet.Simulator.Access;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>The collector as a process of its own, as users run it. It is asked by its socket.</summary>
internal sealed class CollectorServer : IAsyncDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private CollectorServer(Process process, string dataDirectory)
    {
        _process = process;
        _channel = LocalChannel.To(Path.Combine(dataDirectory, StateFiles.Socket));
        Fleet = new FleetService.FleetServiceClient(_channel);
        Health = new Health.HealthClient(_channel);
    }

    public FleetService.FleetServiceClient Fleet { get; }

    public Health.HealthClient Health { get; }

    public TimeSpan ProcessorTime => Refreshed.TotalProcessorTime;

    public double ResidentMegabytes => Refreshed.WorkingSet64 / 1048576.0;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    public static async Task<CollectorServer> StartAsync(string dataDirectory, params string[] options)
    {
        var process = Start(["serve", "--data-dir", dataDirectory, "--grpc-port", "0", "--web-port", "0", .. options]);
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            // A full pipe would stop it.
            _ = process.StandardError.ReadToEndAsync();
            return new CollectorServer(process, dataDirectory);
        }

        throw new InvalidOperationException("The collector ended before it listened.");
    }

    /// <summary>Runs one of its commands to the end.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}: {errors}");
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "xmailfleet-collector.dll"), .. arguments]) { RedirectStandardError = true })!;
}
