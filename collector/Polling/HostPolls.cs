using XMailFleet.Collector.History;

namespace XMailFleet.Collector.Polling;

/// <summary>Polls hosts and records the outcome, each host in its turn.</summary>
internal sealed class HostPolls(IHistoryStore store, AgentPoller poller, PollRecorder recorder, HostTurns turns, TimeProvider time)
{
    /// <summary>A poll by schedule. False where a poll that somebody waits for took its place, or the host is gone.</summary>
    public Task<bool> PollScheduledAsync(string hostId, CancellationToken ct) =>
        turns.RunScheduledAsync(hostId, async token => await PollAsync(hostId, token).ConfigureAwait(false) is not null, ct);

    /// <summary>A poll now. Null where there is no such host, or it was removed meanwhile.</summary>
    public Task<PollOutcome?> PollNowAsync(string hostId, CancellationToken ct) =>
        turns.RunNowAsync(hostId, token => PollAsync(hostId, token), ct);

    private async Task<PollOutcome?> PollAsync(string hostId, CancellationToken ct)
    {
        if (await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is not { } host) return null;
        var result = await poller.PollAsync(host.Host.Address, StartTime(host), ct).ConfigureAwait(false);
        var recorded = await recorder.RecordAsync(host, result, ct).ConfigureAwait(false);
        return recorded is null ? null : new PollOutcome(recorded, result);
    }

    // Polls of a host follow each other; a clock that was set back must not make the later one look older.
    private DateTimeOffset StartTime(StoredHost host)
    {
        var now = time.GetUtcNow();
        return host.Host.LastPollTime?.ToDateTimeOffset() is { } last && last > now ? last : now;
    }
}
