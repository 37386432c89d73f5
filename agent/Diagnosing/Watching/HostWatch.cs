using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>Watches the host for as long as anybody wants to know, once for all of them.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A round disposes what it holds when its last subscriber leaves, and streams leave before the server has stopped.")]
internal sealed partial class HostWatch(Diagnoser diagnoser, WatchOptions options, TimeProvider clock, ILogger<HostWatch> log)
{
    private readonly Lock _gate = new();
    private readonly HashSet<WatchSubscription> _subscriptions = [];
    private WatchRound? _round;

    /// <summary>A subscription from now on; null where there are as many as there may be. To be disposed.</summary>
    public async Task<WatchSubscription?> SubscribeAsync(CancellationToken ct)
    {
        WatchRound round;
        WatchSubscription subscription;
        lock (_gate)
        {
            if (_subscriptions.Count >= options.MaxStreams) return null;
            subscription = new WatchSubscription(End);
            _subscriptions.Add(subscription);
            round = _round ??= Begin();
        }

        try
        {
            await round.Begun.WaitAsync(ct);
            return subscription;
        }
        catch (Exception)
        {
            subscription.Dispose();
            throw;
        }
    }

    private WatchRound Begin()
    {
        var round = new WatchRound(diagnoser, options, clock);
        _ = Task.Run(() => RunAsync(round));
        return round;
    }

    private async Task RunAsync(WatchRound round)
    {
        try
        {
            await round.RunAsync(parts => ForEach(round, subscription => subscription.Tell(parts)));
        }
        catch (OperationCanceledException)
        {
            // The last subscriber has left.
        }
        catch (Exception failure)
        {
            LogFailure(failure);
            ForEach(round, subscription => subscription.Fail(failure));
            Drop(round);
        }
    }

    private void ForEach(WatchRound round, Action<WatchSubscription> act)
    {
        lock (_gate)
        {
            if (_round != round) return;
            foreach (var subscription in _subscriptions) act(subscription);
        }
    }

    private void End(WatchSubscription subscription)
    {
        lock (_gate)
        {
            if (_subscriptions.Remove(subscription) && _subscriptions.Count == 0 && _round is { } round) Drop(round);
        }
    }

    private void Drop(WatchRound round)
    {
        lock (_gate)
        {
            round.Dispose();
            if (_round == round) _round = null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The watch of this host has failed; those who watch ask again.")]
    private partial void LogFailure(Exception failure);
}
