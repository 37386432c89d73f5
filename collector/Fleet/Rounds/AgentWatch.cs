using Grpc.Core;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Rounds;

/// <summary>
/// Holds the stream of each agent that tells of changes on its host. What a notice is about is for a poll to find out; that a
/// stream breaks says nothing of the host.
/// </summary>
internal sealed class AgentWatch(IHistoryStore store, AgentCalls agents, PollingOptions options, TimeProvider time)
{
    // An agent that knows no stream is an older one; when it is replaced, it may know it.
    private static readonly TimeSpan UnknownPause = TimeSpan.FromHours(1);

    // One that serves as many streams as it may.
    private static readonly TimeSpan RefusedPause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // A stream that does not live as long counts as none, so that an agent in a loop of starts is left alone more and more.
    private static readonly TimeSpan Sound = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan OpeningDeadline = TimeSpan.FromSeconds(30);

    // An agent gathers changes for about as long; one that says more at once has to wait with it.
    private static readonly TimeSpan LeastSpacing = TimeSpan.FromMilliseconds(300);

    // An agent says how long it may be silent; one that is silent for thrice as long is gone.
    private const int Patience = 3;
    private static readonly TimeSpan LeastSilence = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostSilence = TimeSpan.FromMinutes(10);

    // As polls are bounded: thousands of streams are not opened at once, and dead hosts do not stand before live ones.
    private readonly PollLanes _openings = new(options, time);

    /// <summary>
    /// Calls <paramref name="notice"/> whenever the agent of the host tells of a change, and whenever a stream begins, since
    /// nobody listened before. Runs until it is cancelled; nothing else ends it.
    /// </summary>
    public async Task RunAsync(string hostId, Action notice, CancellationToken ct)
    {
        for (var attempt = 0; options.WatchAgents; attempt++)
        {
            var start = time.GetTimestamp();
            var pause = await TryListenAsync(hostId, notice, ct).ConfigureAwait(false);
            if (time.GetElapsedTime(start) >= Sound) attempt = 0;
            await Task.Delay(Jitter(pause ?? Backoff(attempt)), time, ct).ConfigureAwait(false);
        }
    }

    // Gives the time to the next attempt where it does not depend on how many there were.
    private async Task<TimeSpan?> TryListenAsync(string hostId, Action notice, CancellationToken ct)
    {
        try
        {
            if (await store.FindHostAsync(hostId, ct).ConfigureAwait(false) is { } host)
                await ListenAsync(AgentTarget.Of(host), host.Host.ConsecutiveFailures > 0, notice, ct).ConfigureAwait(false);
            else notice(); // The loop sees that the host is gone, and ends.
            return null;
        }
        catch (RpcException refusal) when (!ct.IsCancellationRequested)
        {
            return refusal.StatusCode switch
            {
                StatusCode.Unimplemented => UnknownPause,
                StatusCode.ResourceExhausted => RefusedPause,
                _ => null,
            };
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            // The history is away for a moment, the agent was silent for too long: whatever it is, polls go on and tell of what lasts.
            return null;
        }
    }

    private async Task ListenAsync(AgentTarget target, bool isSuspect, Action notice, CancellationToken ct)
    {
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var ended = ct.UnsafeRegister(source => ((CancellationTokenSource)source!).Cancel(), silence);
        AsyncServerStreamingCall<WatchHostResponse>? call = null;
        try
        {
            var begun = false;
            await _openings.RunAsync(isSuspect, OpenAsync, ct).ConfigureAwait(false);
            if (begun) await FollowAsync(call!.ResponseStream, notice, silence).ConfigureAwait(false);

            async Task OpenAsync()
            {
                silence.CancelAfter(OpeningDeadline);
                call = agents.Watch(target, silence.Token);
                begun = await call.ResponseStream.MoveNext(CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            call?.Dispose();
        }
    }

    private async Task FollowAsync(IAsyncStreamReader<WatchHostResponse> stream, Action notice, CancellationTokenSource silence)
    {
        for (var isFirst = true; isFirst || await stream.MoveNext(CancellationToken.None).ConfigureAwait(false); isFirst = false)
        {
            if (isFirst || stream.Current.ChangedParts.Count > 0) notice();
            silence.CancelAfter(SilenceOf(stream.Current));
            await Task.Delay(LeastSpacing, time, silence.Token).ConfigureAwait(false);
        }
    }

    private static TimeSpan SilenceOf(WatchHostResponse response)
    {
        var seconds = Math.Clamp(response.SilenceLimit?.Seconds ?? 0, 0, (long)MostSilence.TotalSeconds);
        var patience = Patience * TimeSpan.FromSeconds(seconds);
        return patience < LeastSilence ? LeastSilence : patience > MostSilence ? MostSilence : patience;
    }

    private static TimeSpan Backoff(int attempt)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt, 16));
        return pause < LongestPause ? pause : LongestPause;
    }

    // Agents of one site come back together.
    private static TimeSpan Jitter(TimeSpan pause) => pause * (0.5 + Random.Shared.NextDouble());
}
