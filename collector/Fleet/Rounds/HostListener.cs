using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Rounds;

/// <summary>Listens to the agent of one host, as long as it is the same host at the same address.</summary>
internal sealed class HostListener(string hostId, AgentWatch watch, HostAlarm alarm, CancellationToken stopping) : IAsyncDisposable
{
    private string _incarnation = "";
    private string _address = "";
    private CancellationTokenSource? _end;
    private Task _listening = Task.CompletedTask;

    /// <summary>Goes on with the stream that it has where that is one of <paramref name="host"/>, else ends it and begins another.</summary>
    public async Task FollowAsync(StoredHost host)
    {
        if (host.Incarnation == _incarnation && host.Host.Address == _address) return;
        await DisposeAsync().ConfigureAwait(false);
        (_incarnation, _address) = (host.Incarnation, host.Host.Address);
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
