using System.Diagnostics.CodeAnalysis;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Fleet.Rounds;

/// <summary>
/// Bounds the polls that are under way together, without letting a dead host stand in front of a live one: hosts that
/// failed last time have a lane of their own, and a poll that takes long gives its place away and goes on beside it.
/// So only hosts that have just begun to be slow come on top of the bound, each of them once.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A semaphore whose wait handle nobody takes holds nothing, and a poll may end after the container is gone.")]
internal sealed class PollLanes(PollingOptions options, TimeProvider time)
{
    // Beyond this a poll waits for the network; it costs no processor time that would need a bound.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _prompt = new(options.Concurrency);
    private readonly SemaphoreSlim _suspect = new(options.Concurrency);

    public async Task RunAsync(bool suspect, Func<Task> poll, CancellationToken ct)
    {
        var lane = suspect ? _suspect : _prompt;
        await lane.WaitAsync(ct).ConfigureAwait(false);
        Task running;
        try
        {
            running = poll();
            await Task.WhenAny(running, suspect ? running : DelayAsync(ct)).ConfigureAwait(false);
        }
        finally
        {
            lane.Release();
        }

        await running.ConfigureAwait(false);
    }

    private Task DelayAsync(CancellationToken ct) => Task.Delay(Patience, time, ct);
}
