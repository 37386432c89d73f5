using System.Collections.Concurrent;
using XMailFleet.Agent.Files;

namespace XMailFleet.Agent.Libraries;

/// <summary>The OpenSSL libraries of one directory, listed again only when an entry was added, removed or renamed.</summary>
internal static class LibraryDirectory
{
    private static readonly ConcurrentDictionary<string, (FileIdentity Identity, IReadOnlyList<LibraryEntry> Entries)> Known = new();

    // DLLs bear names of either case; what is no library by its whole name goes in the next step.
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The entries with a name of an OpenSSL library, links among them; empty where there is no such directory.</summary>
    public static IReadOnlyList<LibraryEntry> List(string directory)
    {
        if (FileIdentity.OfDirectory(directory) is not { } identity) return [];
        if (Known.TryGetValue(directory, out var known) && known.Identity == identity) return known.Entries;
        var entries = Enumerate(directory);
        Known[directory] = (identity, entries);
        return entries;
    }

    private static List<LibraryEntry> Enumerate(string directory)
    {
        try
        {
            return Directory.EnumerateFiles(directory, "lib*", AnyCase)
                .Concat(Directory.EnumerateFiles(directory, "ssleay32.dll", AnyCase))
                .Where(path => LibraryName.Parse(Path.GetFileName(path)) is not null)
                .DistinctBy(path => path)
                .Order(StringComparer.Ordinal)
                .Select(path => new LibraryEntry(Path.GetFileName(path), RealPath.Of(path)))
                .ToList();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
