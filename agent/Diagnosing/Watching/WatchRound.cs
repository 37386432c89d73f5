using XMailFleet.Diagnosing.Collecting;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>
/// One watch, from its beginning to its end. The kernel tells of most changes at once; a look every second finds the
/// others, and those that the kernel could not tell of: a file system or a limit that keeps it from it, an overflow, a
/// directory that was not there before.
/// </summary>
/// <param name="findGrounds">What a diagnosis would rest on now.</param>
/// <param name="options">How to watch.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class WatchRound(Func<CancellationToken, Task<DiagnosisGrounds?>> findGrounds, WatchOptions options, TimeProvider clock) : IDisposable
{
    // How often the kernel's events are collected. Reading them by the clock bounds what a busy directory can cost.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    private readonly long _start = clock.GetTimestamp();
    private readonly Pacing _pacing = new();
    private KernelEvents? _events;
    private TimeSpan _nextLook;

    /// <summary>Tells <paramref name="tell"/> of changes until it is cancelled; those that come after <paramref name="begun"/> are all noticed.</summary>
    public async Task RunAsync(Action begun, Action<IReadOnlyCollection<DiagnosisPart>> tell, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        var look = await BeginAsync(ct);
        begun();
        while (await timer.WaitForNextTickAsync(ct))
        {
            var lost = false;
            if (_events?.Drain(out lost) is { } parts) _pacing.Note(parts, Now);
            if (lost || Now >= _nextLook) look = await LookAsync(look, ct);
            if (_pacing.TakeDue(Now) is not { Count: > 0 } due) continue;
            tell(due);
            // What was replaced must be watched anew: a link may lead elsewhere.
            look = await LookAsync(look, ct);
        }
    }

    public void Dispose() => _events?.Dispose();

    private TimeSpan Now => clock.GetElapsedTime(_start);

    private async Task<HostLook> BeginAsync(CancellationToken ct)
    {
        var look = new HostLook(await findGrounds(ct));
        Watch(look);
        _nextLook = Now + options.LookInterval;
        return look;
    }

    private async Task<HostLook> LookAsync(HostLook before, CancellationToken ct)
    {
        HeapThrift.Tidy();
        var look = new HostLook(await findGrounds(ct));
        var differences = look.DifferencesFrom(before);
        _nextLook = Now + options.LookInterval;
        if (differences.Count == 0) return before;
        _pacing.Note(differences, Now);
        Watch(look);
        return look;
    }

    // What happens between the look and this is seen by the next look.
    private void Watch(HostLook look)
    {
        if (!options.AskKernel) return;
        _events?.Dispose();
        _events = KernelEvents.TryWatch(look.Places());
    }
}
