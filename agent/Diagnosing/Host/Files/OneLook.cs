using System.Collections.Concurrent;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// What one look at the host has come to already: the directories on the way, and what else is the same for all of it. The paths of a look lead through
/// the same few directories again and again; each is opened once and held until the look ends, and who may enter it is judged anew for each path.
/// Nothing is kept from one look to the next.
/// </summary>
internal sealed class OneLook
{
    // A mail root with a deep tree of links leads through more; those are opened each time.
    private const int Capacity = 128;

    private static readonly AsyncLocal<OneLook?> Ambient = new();

    private readonly ConcurrentBag<HeldDirectory> _held = [];
    private readonly ConcurrentDictionary<object, Lazy<object>> _facts = new();
    private ConcurrentDictionary<string, HeldDirectory> _directories = new(StringComparer.Ordinal);
    private volatile bool _hasEnded;

    private OneLook()
    {
    }

    /// <summary>The look that is under way; null where there is none.</summary>
    public static OneLook? Current => Ambient.Value;

    /// <summary>Begins one, for whatever is done by the caller from here on.</summary>
    public static OneLook Begin() => Ambient.Value = new OneLook();

    /// <summary>Has everything be opened anew: time has passed.</summary>
    public void Refresh() => _directories = new ConcurrentDictionary<string, HeldDirectory>(StringComparer.Ordinal);

    /// <summary>The directory that was opened under a path without links; null for none.</summary>
    public HeldDirectory? Find(string path) => _hasEnded ? null : _directories.GetValueOrDefault(path);

    /// <summary>What <paramref name="find"/> finds, asked once in a look.</summary>
    public static T Once<T>(object key, Func<T> find)
        where T : class =>
        Current is { _hasEnded: false } look ? (T)look._facts.GetOrAdd(key, _ => new Lazy<object>(find)).Value : find();

    /// <summary>Takes a directory over, which its walk may go on using; false where it stays the walk's own.</summary>
    public bool Take(HeldDirectory directory)
    {
        if (_hasEnded || _held.Count >= Capacity || !_directories.TryAdd(directory.Path, directory)) return false;
        _held.Add(directory);
        return true;
    }

    /// <summary>
    /// Gives back what it holds. Nobody may be at work for it any more: of a look that fails in its midst the handles are left to be collected, since
    /// the number of one that is closed may be another file's.
    /// </summary>
    public void End()
    {
        _hasEnded = true;
        foreach (var directory in _held) directory.Handle.Dispose();
    }
}
