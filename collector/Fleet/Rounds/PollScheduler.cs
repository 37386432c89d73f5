using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Fleet.Rounds;

/// <summary>Polls every host that it holds on its interval. Each host waits for its own time; none waits for another.</summary>
internal sealed partial class PollScheduler(
    IHistoryStore store, IAgentConnector connector, HostPolls polls, PollLanes lanes, AgentWatch watch, IHostClaims claims, PollingOptions options, TimeProvider time,
    ILogger<PollScheduler> log)
    : BackgroundService
{
    // Also as long as a stop may wait for the history.
    private static readonly TimeSpan ClaimRetry = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (HostAlarm Alarm, Task Loop)> _hosts = [];
    private readonly HostAlarm _claimAlarm = new();
    private IReadOnlySet<string> _held = new HashSet<string>();
    private CancellationToken _stopping = new(canceled: true);

    /// <summary>Polls a host now and then on its interval: one that was added, or whose address changed. Lets go of one that was removed.</summary>
    public void Watch(string hostId)
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested) return;
            if (_hosts.TryGetValue(hostId, out var host)) host.Alarm.Ring();
            else if (claims.Claimant is null) Begin(hostId);
            else _claimAlarm.Ring();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lock (_gate) _stopping = stoppingToken;
        try
        {
            while (await ClaimAsync().ConfigureAwait(false) is var wait)
                await _claimAlarm.SleepAsync(wait, time, _stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The collector stops.
        }

        Task[] loops;
        lock (_gate) loops = [.. _hosts.Values.Select(host => host.Loop)];
        await Task.WhenAll(loops).ConfigureAwait(false);
        await ReleaseAsync().ConfigureAwait(false);
    }

    /// <summary>Begins with the hosts that are newly held; those that are not any more end by themselves. Gives the time to the next claim.</summary>
    private async Task<TimeSpan> ClaimAsync()
    {
        try
        {
            var held = (await claims.ClaimAsync(_stopping).ConfigureAwait(false)).ToHashSet();
            lock (_gate)
            {
                if (claims.Claimant is not null) _held = held;
                // The loop of a host that is another's now ends, and with it the stream of its agent.
                foreach (var (hostId, host) in _hosts) if (!IsHeld(hostId)) host.Alarm.Ring();
                foreach (var hostId in held.Where(hostId => !_hosts.ContainsKey(hostId))) Begin(hostId);
            }

            return claims.Interval;
        }
        catch (Exception error) when (!_stopping.IsCancellationRequested)
        {
            // Polling outlives what goes wrong here too: the collector would end with it.
            LogNoClaim(error);
            return ClaimRetry;
        }
    }

    private async Task ReleaseAsync()
    {
        using var limit = new CancellationTokenSource(ClaimRetry, time);
        try
        {
            await claims.ReleaseAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HistoryException or OperationCanceledException)
        {
            LogNotReleased(error);
        }
    }

    private bool IsHeld(string hostId) => claims.Claimant is null || Volatile.Read(ref _held).Contains(hostId);

    private void Begin(string hostId)
    {
        var alarm = new HostAlarm();
        // Without what belongs to the call that added the host: it would live as long as the host.
        using var noFlow = ExecutionContext.SuppressFlow();
        _hosts[hostId] = (alarm, Task.Run(() => LoopAsync(hostId, alarm)));
    }

    private async Task LoopAsync(string hostId, HostAlarm alarm)
    {
        var pace = new NoticePace(time);
        var listener = new HostListener(hostId, watch, alarm, _stopping);
        await using var end = listener.ConfigureAwait(false);
        try
        {
            do
            {
                while (await PollWhenDueAsync(hostId, alarm, pace, listener).ConfigureAwait(false))
                {
                }
            }
            while (!TryEnd(hostId, alarm));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The collector stops.
        }
    }

    // A host that was removed, and added again while its loop was about to end, has rung its alarm.
    private bool TryEnd(string hostId, HostAlarm alarm)
    {
        lock (_gate) return alarm.TakeRing() is PollCause.Schedule && _hosts.Remove(hostId);
    }

    // False where the host is gone, or another collector's.
    private async Task<bool> PollWhenDueAsync(string hostId, HostAlarm alarm, NoticePace pace, HostListener listener)
    {
        try
        {
            var spacing = options.Interval * (1 + (options.Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
            Timestamp? waited = null;
            var isTold = false;
            for (var cause = alarm.TakeRing(); ;)
            {
                isTold |= cause is PollCause.Notice;
                if (!IsHeld(hostId)) return false;
                if (await ReadAsync(hostId, listener).ConfigureAwait(false) is not var (last, isSuspect)) return false;
                // A poll that somebody asked for in between counts: the next one is due an interval after it. Where there was none, the
                // wait is over whatever the clock says: it may have been set back, or the last poll be by a collector whose clock is ahead.
                var wait = last is null || last.Equals(waited) ? TimeSpan.Zero : last.ToDateTimeOffset() + spacing - time.GetUtcNow();
                if (cause is PollCause.Request || wait <= TimeSpan.Zero)
                {
                    await lanes.RunAsync(isSuspect, () => polls.PollScheduledAsync(hostId, _stopping), _stopping).ConfigureAwait(false);
                    return true;
                }

                var rest = TimeSpan.MaxValue;
                if (isTold && pace.TryBegin(out rest))
                {
                    await lanes.RunAsync(isSuspect, () => polls.PollPromptedAsync(hostId, _stopping), _stopping).ConfigureAwait(false);
                    return true;
                }

                cause = await alarm.SleepAsync(Least(wait, spacing, rest), time, _stopping).ConfigureAwait(false);
                // A wait that was cut short is not over.
                waited = cause is PollCause.Schedule && !isTold ? last : null;
            }
        }
        catch (Exception error) when (!_stopping.IsCancellationRequested)
        {
            // Polling outlives whatever goes wrong with one poll: a full disk, for example, that is cleared later.
            LogPollLost(error, hostId);
            await alarm.SleepAsync(options.Interval, time, _stopping).ConfigureAwait(false);
            return true;
        }
    }

    private static TimeSpan Least(TimeSpan wait, TimeSpan spacing, TimeSpan rest) =>
        TimeSpan.FromTicks(Math.Min(Math.Min(wait.Ticks, spacing.Ticks), rest.Ticks));

    // Apart, and only what the loop needs: what it holds while it sleeps is held ten thousand times.
    private async Task<(Timestamp? Last, bool IsSuspect)?> ReadAsync(string hostId, HostListener listener)
    {
        // One that does not belong yet, or not any more, is not asked: it is watched again when it does.
        if (await store.FindHostAsync(hostId, _stopping).ConfigureAwait(false) is not { } host || !connector.MayReach(host)) return null;
        await listener.FollowAsync(host).ConfigureAwait(false);
        return (host.Host.LastPollTime, host.Host.ConsecutiveFailures > 0);
    }

    [LoggerMessage(LogLevel.Error, "The hosts to poll could not be read; tried again soon.")]
    private partial void LogNoClaim(Exception error);

    [LoggerMessage(LogLevel.Warning, "The hosts could not be given back; others take them when the lease ends.")]
    private partial void LogNotReleased(Exception error);

    [LoggerMessage(LogLevel.Error, "The poll of {HostId} could not be recorded.")]
    private partial void LogPollLost(Exception error, string hostId);
}
