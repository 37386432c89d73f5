using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace XMailFleet.Programs.Starting;

/// <summary>The life of a serving program: it starts or says why not, tells that it runs, and waits for its end.</summary>
public static class ServiceLife
{
    /// <summary>Serves until SIGTERM or Ctrl-C.</summary>
    /// <param name="app">Ready to start; the caller disposes it.</param>
    /// <param name="places">Where it listens.</param>
    /// <param name="started">Called once it listens.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="StartException">It cannot listen.</exception>
    public static async Task RunAsync(WebApplication app, IReadOnlyList<ListeningPlace> places, Func<Task> started, CancellationToken ct)
    {
        await StartAsync(app, places, ct);
        await started();
        await app.WaitForShutdownAsync(ct);
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="StartException">It cannot listen.</exception>
    public static async Task StartAsync(WebApplication app, IReadOnlyList<ListeningPlace> places, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        // Kestrel wraps the first kind alone, and says of no other which place it was.
        catch (Exception failure) when (failure is IOException { InnerException: AddressInUseException } or SocketException)
        {
            // Else what runs in the background is cancelled by the disposal alone, and the host logs that as a crash.
            await app.StopAsync(CancellationToken.None);
            throw ListenFailure.Explain(failure, places);
        }
    }
}
