using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>
/// The watch from its first subscriber to its last. The kernel tells of most changes at once; a look every second finds the
/// others, and those that the kernel could not tell of: a file system or a limit that keeps it from it, an overflow, a
/// directory that was not there before.
/// </summary>
internal sealed class WatchRound : IDisposable
{
    // How often the kernel's events are collected. Reading them by the clock bounds what a busy directory can cost.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    private readonly Diagnoser _diagnoser;
    private readonly WatchOptions _options;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ended;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pacing _pacing = new();
    private KernelEvents? _events;
    private TimeSpan _nextLook;

    public WatchRound(Diagnoser diagnoser, WatchOptions options, TimeProvider clock)
    {
        (_diagnoser, _options, _clock) = (diagnoser, options, clock);
        _start = clock.GetTimestamp();
        _ended = _end.Token;
    }

    /// <summary>Completed when every change from then on will be noticed.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Ends it soon.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>Tells <paramref name="tell"/> of changes until it is ended.</summary>
    public async Task RunAsync(Action<IReadOnlyCollection<DiagnosisPart>> tell)
    {
        try
        {
            using var timer = new PeriodicTimer(Tick, _clock);
            var look = await BeginAsync();
            while (await timer.WaitForNextTickAsync(_ended))
            {
                var lost = false;
                if (_events?.Drain(out lost) is { } parts) _pacing.Note(parts, Now);
                if (lost || Now >= _nextLook) look = await LookAsync(look);
                if (_pacing.TakeDue(Now) is not { Count: > 0 } due) continue;
                tell(due);
                // What was replaced must be watched anew: a link may lead elsewhere.
                look = await LookAsync(look);
            }
        }
        catch (Exception failure)
        {
            _begun.TrySetException(failure);
            throw;
        }
        finally
        {
            _events?.Dispose();
        }
    }

    private TimeSpan Now => _clock.GetElapsedTime(_start);

    private async Task<HostLook> BeginAsync()
    {
        var look = await HostLook.TakeAsync(_diagnoser, _ended);
        Watch(look);
        _nextLook = Now + _options.LookInterval;
        _begun.SetResult();
        return look;
    }

    private async Task<HostLook> LookAsync(HostLook before)
    {
        HeapThrift.Tidy();
        var look = await HostLook.TakeAsync(_diagnoser, _ended);
        var differences = look.DifferencesFrom(before);
        _nextLook = Now + _options.LookInterval;
        if (differences.Count == 0) return before;
        _pacing.Note(differences, Now);
        Watch(look);
        return look;
    }

    // What happens between the look and this is seen by the next look.
    private void Watch(HostLook look)
    {
        if (!_options.AskKernel) return;
        _events?.Dispose();
        _events = KernelEvents.TryWatch(look.Places());
    }
}
