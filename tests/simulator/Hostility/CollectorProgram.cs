using System.Diagnostics;
using Grpc.Net.Client;
using XMailFleet.Fleet.History;
using XMailFleet.Simulator.Access;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>The real program as a process of its own, and a client of it.</summary>
internal sealed class CollectorProgram : IDisposable
{
    private const string Announcement = "Listening on ";

    private const int LinesKept = 40;

    private readonly Queue<string> _lines = [];
    private readonly Process _process;

    private CollectorProgram(Process process, string dataDirectory, string grpcAddress)
    {
        (_process, GrpcAddress) = (process, grpcAddress);
        Channel = LocalChannel.To(Path.Combine(dataDirectory, StateFiles.Socket));
        Fleet = new FleetService.FleetServiceClient(Channel);
    }

    public Process Process => _process;

    /// <summary>To its socket.</summary>
    public GrpcChannel Channel { get; }

    public FleetService.FleetServiceClient Fleet { get; }

    /// <summary>Where it answers by TLS.</summary>
    public string GrpcAddress { get; }

    /// <summary>Starts the program that is compiled as <paramref name="assembly"/>.</summary>
    public static async Task<CollectorProgram> StartAsync(string assembly, string dataDirectory, TimeSpan interval, params string[] options)
    {
        string[] arguments =
        [
            assembly, "serve", "--data-dir", dataDirectory, "--grpc-port", "0", "--web-port", "0", "--poll-interval", $"{(int)interval.TotalSeconds}s", .. options,
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        var grpc = "";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            var place = line[Announcement.Length..];
            if (place.StartsWith("https:", StringComparison.Ordinal)) grpc = place;
            // The pages come last.
            if (!place.StartsWith("http://127", StringComparison.Ordinal)) continue;
            var program = new CollectorProgram(process, dataDirectory, grpc);
            _ = program.ListenAsync();
            return program;
        }

        throw new InvalidOperationException("The collector ended before it listened.");
    }

    /// <summary>The last that it logged: should it die, why.</summary>
    public string LastWords()
    {
        lock (_lines) return string.Join('\n', _lines);
    }

    // A full pipe would stop it.
    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_lines)
            {
                if (_lines.Count == LinesKept) _lines.Dequeue();
                _lines.Enqueue(line);
            }
        }
    }

    public void Dispose()
    {
        Channel.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
