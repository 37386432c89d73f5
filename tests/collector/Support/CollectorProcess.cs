using System.Diagnostics;
using Grpc.Health.V1;
using Grpc.Net.Client;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>The real program as a process of its own, and a client of it. It is killed where the test leaves it running.</summary>
internal sealed class CollectorProcess : IDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process _process;
    private readonly List<string> _saidBefore = [];
    private GrpcChannel? _channel;

    private readonly string _socket;

    private CollectorProcess(Process process, string socket) => (_process, _socket) = (process, socket);

    public FleetService.FleetServiceClient Fleet { get; private set; } = null!;

    /// <summary>What it said on stderr before it listened.</summary>
    public IReadOnlyList<string> SaidBefore => _saidBefore;

    public async Task<HealthCheckResponse.Types.ServingStatus> HealthAsync() =>
        (await new Health.HealthClient(_channel).CheckAsync(new HealthCheckRequest())).Status;

    public static async Task<CollectorProcess> StartAsync(string dataDirectory, params string[] options)
    {
        var collector = new CollectorProcess(Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "xmailfleet-collector.dll"), "serve", "--data-dir", dataDirectory, "--grpc-port", "0", "--web-port", "0",
                .. options,
            ])
        {
            RedirectStandardError = true,
        })!, Path.Combine(dataDirectory, "collector.sock"));
        await collector.ConnectAsync();
        return collector;
    }

    /// <summary>Adds a host, and lets its agent in.</summary>
    public Task<Host> AddAsync(string id, string address) => EnrolledAgents.AddAsync(_channel!, id, address);

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does; gives its exit status.</summary>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Stops it as it is, until <see cref="ThawAsync"/>.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    public void Dispose()
    {
        _channel?.Dispose();
        if (!_process.HasExited) _process.Kill();
        // Until then its files are in use.
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task ConnectAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                _saidBefore.Add(line);
                continue;
            }

            // A full pipe would stop it.
            _ = _process.StandardError.ReadToEndAsync();
            _channel = LocalChannel.To(_socket);
            Fleet = new FleetService.FleetServiceClient(_channel);
            return;
        }

        throw new InvalidOperationException("The collector ended before it listened.");
    }
}
