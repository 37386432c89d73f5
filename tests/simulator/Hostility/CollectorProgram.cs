using System.Diagnostics;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Hostility;

/// <summary>The real program as a process of its own, and a client of it.</summary>
internal sealed class CollectorProgram : IDisposable
{
    private const string Announcement = "Listening on ";

    private const int LinesKept = 40;

    private readonly Queue<string> _lines = [];
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
            var program = new CollectorProgram(process, line[Announcement.Length..]);
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
        _channel.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
