using System.Collections.Concurrent;

namespace XMailFleet.Fleet.Access;

/// <summary>Ends what somebody has open at the moment when he ceases to belong.</summary>
internal sealed class CallerEnds
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _ends = new();

    /// <summary>Cancelled when whoever has the name is nobody any more.</summary>
    /// <param name="name">Resource name.</param>
    public CancellationToken Of(string name) => _ends.GetOrAdd(name, _ => new CancellationTokenSource()).Token;

    /// <summary>Those who had something open since they were last ended.</summary>
    public ICollection<string> Names => _ends.Keys;

    /// <summary>Ends all that somebody has open.</summary>
    public void End(string name)
    {
        if (!_ends.TryRemove(name, out var end)) return;
        end.Cancel();
        end.Dispose();
    }
}
