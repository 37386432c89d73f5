using System.Collections.Concurrent;

namespace XMailFleet.Agent.Keys;

/// <summary>
/// What was made of a file's content, for as long as the content stays the same: files of a mail host change a few times
/// a year, and a diagnosis may be asked for every few seconds.
/// </summary>
internal sealed class ParseCache<T>(int capacity)
    where T : class
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public T GetOrParse(string path, ReadOnlyMemory<byte> content, Func<ReadOnlyMemory<byte>, T> parse)
    {
        var hash = Digests.Sha256Hex(content.Span);
        if (_entries.TryGetValue(path, out var known) && known.Hash == hash) return known.Value;
        var value = parse(content);
        if (_entries.Count >= capacity && !_entries.ContainsKey(path)) _entries.Clear();
        _entries[path] = new Entry(hash, value);
        return value;
    }

    private sealed record Entry(string Hash, T Value);
}
