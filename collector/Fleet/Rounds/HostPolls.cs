using Google.Protobuf;
using XMailFleet.Fleet.Assessment;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Fleet.Rounds;

/// <summary>Polls hosts and records the outcome, each host in its turn.</summary>
internal sealed partial class HostPolls(
    IHistoryStore store, IAgentConnector connector, AgentPoller poller, PollRecorder recorder, HostTurns turns, IHostClaims claims, TimeProvider time,
    ILogger<HostPolls> log)
{
    /// <summary>A poll by schedule. False where a poll that somebody waits for took its place, or the host is gone or another collector's.</summary>
    public Task<bool> PollScheduledAsync(string hostId, CancellationToken ct) =>
        turns.RunScheduledAsync(hostId, async token => await PollAsync(hostId, claims, token).ConfigureAwait(false) is not null, ct);

    /// <summary>
    /// A poll before its time, because the agent told of a change. Its failure is dropped: the polls by schedule are those that
    /// tell whether a host is unreachable.
    /// </summary>
    public Task PollPromptedAsync(string hostId, CancellationToken ct) =>
        turns.RunScheduledAsync(hostId, token => PollAsync(hostId, claims, token, isPrompted: true), ct);

    /// <summary>A poll now, for the whole diagnosis, whichever collector holds the host: who asked this one is answered by it. Null where there is no such host, or it was removed meanwhile.</summary>
    public Task<PollOutcome?> PollNowAsync(string hostId, CancellationToken ct) =>
        turns.RunNowAsync(hostId, token => PollAsync(hostId, null, token, asksWhole: true), ct);

    private async Task<PollOutcome?> PollAsync(string hostId, IHostClaims? needed, CancellationToken ct, bool isPrompted = false, bool asksWhole = false)
    {
        if (await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is not { } host || !connector.MayReach(host)) return null;
        using var room = poller.MakeRoom(isSuspect: host.Host.ConsecutiveFailures > 0);
        var known = asksWhole ? ByteString.Empty : KnownAnswers.DigestOf(host);
        var result = await poller.PollAsync(AgentTarget.Of(host), known, room, StartTime(host), ct).ConfigureAwait(false);
        if (isPrompted && result.Failure is not null) return null;
        try
        {
            return await RecordAsync(host, result with { IsPrompted = isPrompted }, needed, ct).ConfigureAwait(false);
        }
        catch (AssessmentException error)
        {
            LogNotJudged(error, hostId);
            if (isPrompted) return null;
            // Were it only dropped, the host would stay reachable with its last verdict: unknown would look good.
            var failure = new PollFailure(PollFailure.InvalidAnswer, "it cannot be judged; the collector's log says why.");
            return await RecordAsync(host, PollResult.Failed(result.StartTime, failure), needed, ct).ConfigureAwait(false);
        }
    }

    private async Task<PollOutcome?> RecordAsync(StoredHost host, PollResult result, IHostClaims? needed, CancellationToken ct) =>
        await recorder.RecordAsync(host, result, needed, ct).ConfigureAwait(false) is { } recorded ? new PollOutcome(recorded, result) : null;

    // Polls of a host follow each other; a clock that was set back must not make the later one look older. Until it has caught up,
    // the times of the host stand still.
    private DateTimeOffset StartTime(StoredHost host)
    {
        var now = time.GetUtcNow();
        return host.Host.LastPollTime?.ToDateTimeOffset() is { } last && last > now ? last : now;
    }

    [LoggerMessage(LogLevel.Error, "The answer of {HostId} cannot be judged; the poll counts as failed.")]
    private partial void LogNotJudged(Exception error, string hostId);
}
