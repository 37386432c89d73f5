using System.Collections.Concurrent;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>The OpenSSL libraries of one directory, listed again only when an entry was added, removed or renamed.</summary>
internal static class LibraryDirectory
{
    // The libraries of a large distribution are some thousands.
    private const int MaxNames = 50_000;

    private static readonly ConcurrentDictionary<string, (FileIdentity Identity, IReadOnlyList<LibraryEntry> Entries)> Known = new();

    // DLLs bear names of either case; what is no library by its whole name goes in the next step.
    /// <summary>The entries with a name of an OpenSSL library, links among them; empty where there is no such directory.</summary>
    public static IReadOnlyList<LibraryEntry> List(string directory)
    {
        if (FileIdentity.OfDirectory(directory) is not { } identity) return [];
        if (Known.TryGetValue(directory, out var known) && known.Identity == identity) return known.Entries;
        var entries = Enumerate(directory);
        Known[directory] = (identity, entries);
        return entries;
    }

    private static List<LibraryEntry> Enumerate(string directory) =>
        [
            .. HostDirectory.Names(directory, MaxNames)
                .Where(name => LibraryName.Parse(name) is not null)
                .Order(StringComparer.Ordinal)
                .Select(name => Path.Combine(directory, name))
                .Where(path => FileIdentity.Of(path) is not null)
                .Select(path => new LibraryEntry(Path.GetFileName(path), RealPath.Of(path))),
        ];
}
