using System.Collections.Concurrent;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>The OpenSSL libraries of one directory, listed again only when an entry was added, removed or renamed.</summary>
internal static class LibraryDirectory
{
    // The libraries of a large distribution are some thousands.
    private const int MaxNames = 50_000;

    // A host has some dozen directories of libraries.
    private const int Capacity = 256;

    private static readonly ConcurrentDictionary<string, (FileIdentity Identity, IReadOnlyList<LibraryEntry> Entries)> Known = new();

    // DLLs bear names of either case; what is no library by its whole name goes in the next step.
    /// <summary>The entries with a name of an OpenSSL library, links among them; empty where there is no such directory.</summary>
    public static IReadOnlyList<LibraryEntry> List(string directory)
    {
        if (FileIdentity.OfDirectory(directory) is not { } identity) return [];
        if (Known.TryGetValue(directory, out var known) && known.Identity == identity) return known.Entries;
        var entries = ListFor([], directory);
        if (Known.Count >= Capacity) Known.Clear();
        Known[directory] = (identity, entries);
        return entries;
    }

    /// <summary>The same of a directory that others than root named; what they could not read is left out.</summary>
    public static IReadOnlyList<LibraryEntry> ListFor(IReadOnlyList<Placer> authors, string directory) =>
        [
            .. HostDirectory.Names(directory, MaxNames, authors)
                .Where(name => LibraryName.Parse(name) is not null)
                .Order(StringComparer.Ordinal)
                .Select(name => (Name: name, Path: RegularFile.RealPathOf(Path.Combine(directory, name), authors)))
                .Where(entry => entry.Path is not null)
                .Select(entry => new LibraryEntry(entry.Name, entry.Path!)),
        ];
}
