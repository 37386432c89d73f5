using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>
/// Where in a mail root people keep keys: in it, and in directories of their own in it, as XMailCFG does (sslconf/). Those in which XMail
/// itself keeps mail, logs and queues hold thousands of files and no keys.
/// </summary>
internal static class KeyPlaces
{
    private const int MaxEntries = 2000;
    private const int MaxDirectories = 50;
    private const int MaxDepth = 3;

    private static readonly HashSet<string> XMails = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "cmdaliases", "custdomains", "dnscache", "domains", "filters", "logs", "msgsync", "pop3linklocks", "pop3links", "pop3locks", "spool", "tabindex", "userauth",
    };

    /// <summary>Paths of the entries, those of the mail root first: at most 2000 of 50 directories, three deep.</summary>
    public static IEnumerable<string> Files(string mailRoot, IReadOnlyList<Placer> authors)
    {
        var pending = new Queue<(string Directory, int Depth)>([(mailRoot, 1)]);
        var (left, directories) = (MaxEntries, 0);
        while (left > 0 && directories++ < MaxDirectories && pending.TryDequeue(out var place))
        {
            var names = HostDirectory.Names(place.Directory, left, authors);
            left -= names.Count;
            foreach (var name in names.Order(StringComparer.Ordinal))
            {
                var path = Path.Combine(place.Directory, name);
                if (!IsDirectory(path, authors)) yield return path;
                else if (place.Depth < MaxDepth && !(place.Depth == 1 && XMails.Contains(name))) pending.Enqueue((path, place.Depth + 1));
            }
        }
    }

    // A link leads to what stands elsewhere, perhaps above.
    private static bool IsDirectory(string path, IReadOnlyList<Placer> authors) =>
        FileInspector.InspectStatus(path, out _, authors) is { State: FileState.Directory, LinkTarget: "" };
}
