using System.Runtime.InteropServices;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Programs.Callers;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Agent.Serving.Looker;

/// <summary>The life of the looker.</summary>
public static class LookerHost
{
    /// <summary>Answers the front until SIGTERM or Ctrl-C.</summary>
    /// <exception cref="StartException">It cannot listen.</exception>
    public static async Task RunAsync(LookerOptions options, CancellationToken cancellationToken)
    {
        using var log = LoggerFactory.Create(logging => logging.AddProgramLog());
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, end));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, end));
        // Who can connect may tell it to end.
        using var listener = LookerSocket.Open(options.Socket);
        var looker = HostLooker.OfThisHost(options.Installation, TimeProvider.System, options.Watch, mayRun: false, Rehearser.InChild(TimeProvider.System));
        using var server = new LookerServer(listener, looker, socket => IsFront(PeerUser.Of(socket).User, options.FrontUser), log.CreateLogger<LookerServer>());
        try
        {
            await server.RunAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            // Told to.
        }
    }

    private static void End(PosixSignalContext signal, CancellationTokenSource end)
    {
        signal.Cancel = true;
        end.Cancel();
    }

    private static bool IsFront(uint user, string front) =>
        user == 0 || user == OwnRights.EffectiveUser || user == AccountNames.UserId(front);
}
