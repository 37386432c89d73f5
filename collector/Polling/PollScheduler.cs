using System.Collections.Concurrent;
using XMailFleet.Collector.History;
using XMailFleet.Collector.Options;

namespace XMailFleet.Collector.Polling;

/// <summary>Polls every host on its interval. Each host waits for its own time; none waits for another.</summary>
internal sealed partial class PollScheduler(
    IHistoryStore store, HostPolls polls, PollLanes lanes, PollingOptions options, TimeProvider time, ILogger<PollScheduler> log)
    : BackgroundService
{
    private const int PageSize = 500;

    private readonly ConcurrentDictionary<string, Task> _loops = new();
    private CancellationToken _stopping = new(canceled: true);

    /// <summary>Begins to poll a host that was added.</summary>
    public void Watch(string hostId)
    {
        if (_stopping.IsCancellationRequested) return;
        // A loop that saw its host removed ends by itself; the id may be in use again.
        _loops.AddOrUpdate(hostId, _ => Task.Run(() => LoopAsync(hostId)), (_, old) => RestartAsync(old, hostId));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        await WatchAllAsync().ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_loops.Values).ConfigureAwait(false);
    }

    private async Task WatchAllAsync()
    {
        // A host that is added meanwhile is watched by whoever adds it.
        for (var after = ""; !_stopping.IsCancellationRequested;)
        {
            var hosts = await store.ListHostsAsync(after, PageSize, CancellationToken.None).ConfigureAwait(false);
            foreach (var host in hosts) WatchNew(ResourceNames.HostId(host.Host.Name)!);
            if (hosts.Count < PageSize) return;
            after = ResourceNames.HostId(hosts[^1].Host.Name)!;
        }
    }

    private void WatchNew(string hostId) => _loops.GetOrAdd(hostId, _ => Task.Run(() => LoopAsync(hostId)));

    private async Task RestartAsync(Task old, string hostId)
    {
        await old.ConfigureAwait(false);
        await LoopAsync(hostId).ConfigureAwait(false);
    }

    private async Task LoopAsync(string hostId)
    {
        try
        {
            while (await PollWhenDueAsync(hostId).ConfigureAwait(false))
            {
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The collector stops.
        }
    }

    // False where the host is gone.
    private async Task<bool> PollWhenDueAsync(string hostId)
    {
        try
        {
            var spacing = options.Interval * (1 + (options.Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
            while (true)
            {
                if (await store.FindHostAsync(hostId, _stopping).ConfigureAwait(false) is not { } host) return false;
                // A poll that somebody asked for in between counts: the next one is due an interval after it.
                var wait = host.Host.LastPollTime is { } last ? last.ToDateTimeOffset() + spacing - time.GetUtcNow() : TimeSpan.Zero;
                if (wait <= TimeSpan.Zero)
                {
                    await PollAsync(hostId, host).ConfigureAwait(false);
                    return true;
                }

                await Task.Delay(wait > spacing ? spacing : wait, time, _stopping).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (!_stopping.IsCancellationRequested)
        {
            // Polling outlives whatever goes wrong with one poll: a full disk, for example, that is cleared later.
            LogPollLost(error, hostId);
            await Task.Delay(options.Interval, time, _stopping).ConfigureAwait(false);
            return true;
        }
    }

    private Task PollAsync(string hostId, StoredHost host) =>
        lanes.RunAsync(host.Host.ConsecutiveFailures > 0, () => polls.PollScheduledAsync(hostId, _stopping), _stopping);

    [LoggerMessage(LogLevel.Error, "The poll of {HostId} could not be recorded.")]
    private partial void LogPollLost(Exception error, string hostId);
}
