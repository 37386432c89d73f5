using System.Net.Sockets;
using Org.BouncyCastle.Tls;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>Visits one endpoint once and tells what was seen. Whatever the server does, it never throws.</summary>
internal sealed class EndpointProber(ProbeOptions options, TimeProvider time)
{
    /// <summary>
    /// Offers <paramref name="versions"/>. Where <paramref name="cancellation"/> is cancelled the endpoint counts as
    /// timed out.
    /// </summary>
    public async Task<Sighting> VisitAsync(
        ProbeTarget target, ProtocolVersion[] versions, bool settle, CancellationToken cancellation)
    {
        var client = new ProbeTlsClient(new ProbeTlsCrypto(), versions, ClientOffer.Probe);
        var visit = new Visit(target, client, options, time);
        var started = time.GetTimestamp();
        var obstacle = await ArriveAsync(visit, cancellation);
        var elapsed = time.GetElapsedTime(started);
        if (obstacle is null && settle) obstacle = await AttemptAsync(visit.SettleAsync, cancellation);
        var letIn = visit.LetIn;
        return new Sighting(visit.Address, visit.Reachable, client)
        {
            Greeting = visit.Greeting,
            Obstacle = obstacle,
            LetIn = letIn,
            Elapsed = elapsed,
            Left = LeaveAsync(visit, cancellation),
        };
    }

    private static async Task LeaveAsync(Visit visit, CancellationToken cancellation)
    {
        using (visit) await visit.LeaveAsync(cancellation);
    }

    private async Task<Obstacle?> ArriveAsync(Visit visit, CancellationToken cancellation)
    {
        using var deadline = new Bound(options.ConnectionDeadline, time, cancellation);
        return await AttemptAsync(visit.ConnectAsync, deadline.Token)
            ?? await AttemptAsync(visit.UpgradeAsync, deadline.Token)
            ?? await AttemptAsync(visit.HandshakeAsync, deadline.Token);
    }

    private static async Task<Obstacle?> AttemptAsync(
        Func<CancellationToken, Task<Obstacle?>> step, CancellationToken cancellation)
    {
        try
        {
            return await step(cancellation);
        }
        catch (OperationCanceledException)
        {
            return new Obstacle(ProbeFailure.TimedOut);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return new Obstacle(ProbeFailure.HungUp);
        }
    }
}
