namespace XMailFleet.Agent.Serving.Looker;

/// <summary>One of a few places, which can be given back for a while and taken again.</summary>
internal sealed class Turn(SemaphoreSlim places) : IDisposable
{
    private bool _isHeld;

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        _isHeld = true;
    }

    public void GiveBack()
    {
        if (!_isHeld) return;
        _isHeld = false;
        places.Release();
    }

    public void Dispose() => GiveBack();
}
