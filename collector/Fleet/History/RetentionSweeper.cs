namespace XMailFleet.Fleet.History;

/// <summary>Removes, every hour, what is older than the retention.</summary>
internal sealed partial class RetentionSweeper(
    IHistoryStore store, StorageOptions options, TimeProvider time, ILogger<RetentionSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // A clock that is wrong when the machine has started is set right within minutes; by one that is years ahead, everything would be old.
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var delay = FirstDelay; !stoppingToken.IsCancellationRequested; delay = Interval)
        {
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await SweepAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        try
        {
            var removed = await store.PruneAsync(time.GetUtcNow() - options.Retention, ct).ConfigureAwait(false);
            if (removed > 0) LogRemoved(removed);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The collector stops.
        }
        catch (HistoryException error)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} snapshots, regressions and events older than the retention.")]
    private partial void LogRemoved(int count);

    [LoggerMessage(LogLevel.Error, "History older than the retention could not be removed; tried again in an hour.")]
    private partial void LogFailed(Exception error);
}
