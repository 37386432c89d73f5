using XMailFleet.Collector.History;
using XMailFleet.Collector.Options;

namespace XMailFleet.Collector.Polling;

/// <summary>Polls every host on its interval. Each host waits for its own time; none waits for another.</summary>
internal sealed partial class PollScheduler(
    IHistoryStore store, HostPolls polls, PollLanes lanes, PollingOptions options, TimeProvider time, ILogger<PollScheduler> log)
    : BackgroundService
{
    private const int PageSize = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (HostAlarm Alarm, Task Loop)> _hosts = [];
    private CancellationToken _stopping = new(canceled: true);

    /// <summary>Polls a host now and then on its interval: one that was added, or whose address changed.</summary>
    public void Watch(string hostId)
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested) return;
            if (_hosts.TryGetValue(hostId, out var host)) host.Alarm.Ring();
            else Begin(hostId);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lock (_gate) _stopping = stoppingToken;
        await WatchAllAsync().ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task[] loops;
        lock (_gate) loops = [.. _hosts.Values.Select(host => host.Loop)];
        await Task.WhenAll(loops).ConfigureAwait(false);
    }

    private async Task WatchAllAsync()
    {
        for (var after = ""; !_stopping.IsCancellationRequested;)
        {
            var page = await store.ListHostsAsync(after, PageSize, CancellationToken.None).ConfigureAwait(false);
            foreach (var hostId in page.Select(host => ResourceNames.HostId(host.Host.Name)!))
                lock (_gate)
                    if (!_hosts.ContainsKey(hostId)) Begin(hostId);
            if (page.Count < PageSize) return;
            after = ResourceNames.HostId(page[^1].Host.Name)!;
        }
    }

    private void Begin(string hostId)
    {
        var alarm = new HostAlarm();
        _hosts[hostId] = (alarm, Task.Run(() => LoopAsync(hostId, alarm)));
    }

    private async Task LoopAsync(string hostId, HostAlarm alarm)
    {
        try
        {
            do
            {
                while (await PollWhenDueAsync(hostId, alarm).ConfigureAwait(false))
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
        lock (_gate) return !alarm.TakeRing() && _hosts.Remove(hostId);
    }

    // False where the host is gone.
    private async Task<bool> PollWhenDueAsync(string hostId, HostAlarm alarm)
    {
        try
        {
            var spacing = options.Interval * (1 + (options.Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
            for (var wanted = alarm.TakeRing(); ;)
            {
                if (await store.FindHostAsync(hostId, _stopping).ConfigureAwait(false) is not { } host) return false;
                // A poll that somebody asked for in between counts: the next one is due an interval after it.
                var wait = host.Host.LastPollTime is { } last ? last.ToDateTimeOffset() + spacing - time.GetUtcNow() : TimeSpan.Zero;
                if (wanted || wait <= TimeSpan.Zero)
                {
                    await PollAsync(hostId, host).ConfigureAwait(false);
                    return true;
                }

                // Never longer than the interval, should the clock be set back.
                wanted = await alarm.SleepAsync(wait < spacing ? wait : spacing, time, _stopping).ConfigureAwait(false);
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

    private Task PollAsync(string hostId, StoredHost host) =>
        lanes.RunAsync(host.Host.ConsecutiveFailures > 0, () => polls.PollScheduledAsync(hostId, _stopping), _stopping);

    [LoggerMessage(LogLevel.Error, "The poll of {HostId} could not be recorded.")]
    private partial void LogPollLost(Exception error, string hostId);
}
