using System.Collections.Concurrent;

namespace XMailFleet.Diagnosing.Keys.Der;

/// <summary>
/// What was made of a file's content, for as long as the content stays the same: files of a mail host change a few times
/// a year, and a diagnosis may be asked for every few seconds.
/// </summary>
/// <param name="capacity">
/// Bytes of content to remember. More come only from files that keep changing their names; then old ones are worth nothing.
/// </param>
internal sealed class ParseCache<T>(int capacity)
    where T : class
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _bytes;

    public T GetOrParse(string path, ReadOnlyMemory<byte> content, Func<ReadOnlyMemory<byte>, T> parse)
    {
        var hash = Digests.Sha256Hex(content.Span);
        if (_entries.TryGetValue(path, out var known) && known.Hash == hash) return known.Value;
        var value = parse(content);
        // An entry costs something even where the file is empty.
        var size = content.Length + path.Length + hash.Length;
        if (Interlocked.Add(ref _bytes, size) > capacity) Forget(size);
        _entries[path] = new Entry(hash, value);
        return value;
    }

    private void Forget(int size)
    {
        _entries.Clear();
        Interlocked.Exchange(ref _bytes, size);
    }

    private sealed record Entry(string Hash, T Value);
}
