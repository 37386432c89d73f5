using System.Collections.Concurrent;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// What was read from files, kept for as long as each file stays the same, so that a second diagnosis costs one
/// system call a file.
/// </summary>
internal sealed class IdentityCache<T>(Func<string, T?> read)
    where T : class
{
    // A host has a handful of OpenSSL files. Far more means that paths keep changing; then old ones are worth nothing.
    private const int Capacity = 512;

    private readonly ConcurrentDictionary<string, (FileIdentity Identity, T? Value)> _entries = new();

    /// <summary>What the file tells; null where it is no regular file or tells nothing.</summary>
    public T? Get(string path)
    {
        if (FileIdentity.Of(path) is not { } identity) return null;
        if (_entries.TryGetValue(path, out var entry) && entry.Identity == identity) return entry.Value;
        if (_entries.Count >= Capacity) _entries.Clear();
        var value = read(path);
        _entries[path] = (identity, value);
        return value;
    }
}
