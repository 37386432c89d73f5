using System.Diagnostics;
using Grpc.Health.V1;
using Grpc.Net.Client;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>The real program as a process of its own, and a client of it. It is killed where the test leaves it running.</summary>
internal sealed class CollectorProcess : IDisposable
{
    private const string Announcement = "Listening on ";

    private readonly Process _process;
    private readonly string _socket;
    private readonly List<string> _saidBefore = [];
    private GrpcChannel? _channel;

    private CollectorProcess(Process process, string socket) => (_process, _socket) = (process, socket);

    public FleetService.FleetServiceClient Fleet { get; private set; } = null!;

    public AccessService.AccessServiceClient Access { get; private set; } = null!;

    /// <summary>Of its pages.</summary>
    public Uri WebAddress { get; private set; } = null!;

    public int Id => _process.Id;

    /// <summary>What it says on stderr after it listens, to its end.</summary>
    public Task<string> SaidAfter { get; private set; } = Task.FromResult("");

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
        })!, Path.Combine(dataDirectory, StateFiles.Socket));
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

            // The socket is no address of the web; the pages come last.
            if (!Uri.TryCreate(line[Announcement.Length..], UriKind.Absolute, out var address) || address.Scheme == Uri.UriSchemeHttps || line.Contains("unix", StringComparison.Ordinal)) continue;
            WebAddress = address;
            // A full pipe would stop it.
            SaidAfter = _process.StandardError.ReadToEndAsync();
            _channel = LocalChannel.To(_socket);
            (Fleet, Access) = (new FleetService.FleetServiceClient(_channel), new AccessService.AccessServiceClient(_channel));
            return;
        }

        throw new InvalidOperationException("The collector ended before it listened.");
    }
}
