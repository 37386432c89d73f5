using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Fleet.Rounds;

/// <summary>Listens to the agent of one host, as long as it is the same agent at the same address.</summary>
internal sealed class HostListener(string hostId, AgentWatch watch, HostAlarm alarm, CancellationToken stopping) : IAsyncDisposable
{
    private AgentTarget? _target;
    private CancellationTokenSource? _end;
    private Task _listening = Task.CompletedTask;

    /// <summary>Goes on with the stream that it has where that is one of <paramref name="host"/>, else ends it and begins another.</summary>
    public async Task FollowAsync(StoredHost host)
    {
        var target = AgentTarget.Of(host);
        if (target == _target) return;
        await DisposeAsync().ConfigureAwait(false);
        _target = target;
        _end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _listening = watch.RunAsync(hostId, Notice, _end.Token);
    }

    /// <summary>Ends the stream.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_end is not { } end) return;
        _end = null;
        await end.CancelAsync().ConfigureAwait(false);
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private void Notice() => alarm.Ring(PollCause.Notice);
}
