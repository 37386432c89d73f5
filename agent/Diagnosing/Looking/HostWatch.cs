using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.Identities.Admissions;

namespace XMailFleet.Diagnosing.Looking;

/// <summary>Watches the host for as long as anybody wants to know, once for all of them.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A run disposes what it holds when its last subscriber leaves, and streams leave before the server has stopped.")]
internal sealed partial class HostWatch(IHostLooker looker, WatchOptions options, ILogger<HostWatch> log)
{
    private readonly Lock _gate = new();
    private readonly HashSet<WatchSubscription> _subscriptions = [];
    private readonly Admission _admission = new(options.MaxStreams);
    private Run? _run;

    /// <summary>
    /// A subscription from now on, to be disposed; null where there are as many as there may be.
    /// </summary>
    /// <param name="caller">Who asks: what all streams of one caller have in common.</param>
    /// <param name="ct">Ends the wait for the watch to begin.</param>
    /// <exception cref="WatchFailedException">The host cannot be watched.</exception>
    public async Task<WatchSubscription?> SubscribeAsync(string caller, CancellationToken ct)
    {
        var subscription = new WatchSubscription(End);
        if (_admission.Enter(caller, () => subscription.Fail(new InvalidOperationException("The place has gone to another caller."))) is not { } place) return null;
        subscription.Place = place;
        Run run;
        lock (_gate)
        {
            _subscriptions.Add(subscription);
            run = _run ??= Begin();
        }

        try
        {
            await run.Begun.Task.WaitAsync(ct);
            return subscription;
        }
        catch (Exception failure)
        {
            subscription.Dispose();
            if (failure is OperationCanceledException) throw;
            throw new WatchFailedException(failure);
        }
    }

    private Run Begin()
    {
        var run = new Run();
        _ = Task.Run(() => WatchAsync(run));
        return run;
    }

    private async Task WatchAsync(Run run)
    {
        try
        {
            await looker.WatchAsync(
                () => run.Begun.TrySetResult(), parts => ForEach(run, subscription => subscription.Tell(parts)), run.Ended);
        }
        catch (OperationCanceledException) when (run.Ended.IsCancellationRequested)
        {
            // The last subscriber has left.
        }
        catch (Exception failure)
        {
            LogFailure(failure);
            run.Begun.TrySetException(failure);
            ForEach(run, subscription => subscription.Fail(failure));
            Drop(run);
        }
    }

    private void ForEach(Run run, Action<WatchSubscription> act)
    {
        lock (_gate)
        {
            if (_run != run) return;
            foreach (var subscription in _subscriptions) act(subscription);
        }
    }

    private void End(WatchSubscription subscription)
    {
        lock (_gate)
        {
            if (_subscriptions.Remove(subscription) && _subscriptions.Count == 0 && _run is { } run) Drop(run);
        }
    }

    private void Drop(Run run)
    {
        lock (_gate)
        {
            run.Dispose();
            if (_run == run) _run = null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The watch of this host has failed; those who watch ask again.")]
    private partial void LogFailure(Exception failure);

    private sealed class Run : IDisposable
    {
        private readonly CancellationTokenSource _end = new();

        public Run() => Ended = _end.Token;

        public CancellationToken Ended { get; }

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Dispose()
        {
            _end.Cancel();
            _end.Dispose();
        }
    }
}
