using System.Diagnostics;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>The real program as a process of its own, and a client of it.</summary>
internal sealed class CollectorProgram : IDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private CollectorProgram(Process process, string address)
    {
        (_process, _channel) = (process, GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null }));
        Fleet = new FleetService.FleetServiceClient(_channel);
    }

    public Process Process => _process;

    public FleetService.FleetServiceClient Fleet { get; }

    /// <summary>Starts the program that is compiled as <paramref name="assembly"/>.</summary>
    public static async Task<CollectorProgram> StartAsync(string assembly, string dataDirectory, TimeSpan interval, params string[] options)
    {
        string[] arguments =
        [
            assembly, "serve", "--data-dir", dataDirectory, "--grpc-port", "0", "--web-port", "0", "--poll-interval", $"{(int)interval.TotalSeconds}s", .. options,
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            // A full pipe would stop it.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new CollectorProgram(process, line[Announcement.Length..]);
        }

        throw new InvalidOperationException("The collector ended before it listened.");
    }

    public void Dispose()
    {
        _channel.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
