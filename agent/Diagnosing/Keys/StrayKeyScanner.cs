using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Diagnosing.Keys.PublicKeys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Finds files beside server.key that hold a private key: backups of renewals, mostly.</summary>
internal static class StrayKeyScanner
{
    private const int MaxEntries = 2000;

    // More than a person goes after one by one.
    private const int MaxFound = 100;
    private const int MaxFileBytes = 256 * 1024;
    private const int MaxTotalBytes = 16 << 20;

    // Of a key only its public half is kept.
    private sealed record Content(bool IsKey, PublicKey? PublicHalf);

    private static readonly IdentityCache<Content> Contents = new(Read);

    /// <summary>Looks through the top level of the mail root, at most 2000 entries, 16 MiB of small files and 100 keys.</summary>
    public static IReadOnlyList<StrayKey> Scan(
        string mailRoot, KeyPairReading pair, IReadOnlyList<Placer> authors, CancellationToken cancellationToken)
    {
        var found = new List<StrayKey>();
        var total = 0;
        FileInspector.InspectStatus(Path.Combine(mailRoot, "server.key"), out var own, authors);
        foreach (var path in Entries(mailRoot, authors))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (total > MaxTotalBytes || found.Count == MaxFound) break;
            var facts = FileInspector.InspectStatus(path, out var status, authors);
            // A link to server.key, or the file that server.key links to, is the same key file and no copy.
            if (facts.State is not FileState.Present || status!.Size > MaxFileBytes || IsSame(status, own)) continue;
            total += (int)status.Size;
            if (Contents.Get(path) is { IsKey: true } stray) found.Add(Describe(path, stray.PublicHalf, pair, authors));
        }

        return found;
    }

    private static IEnumerable<string> Entries(string mailRoot, IReadOnlyList<Placer> authors) => HostDirectory.Names(mailRoot, MaxEntries, authors)
        .Select(name => Path.Combine(mailRoot, name))
        .Where(path => !IsServerKey(path))
        .Order(StringComparer.Ordinal);

    private static bool IsServerKey(string path) => Path.GetFileName(path).Equals("server.key", PathRules.Comparison);

    private static bool IsSame(FileStatus status, FileStatus? own) =>
        own?.Identity is { } identity && status.Identity == identity;

    private static Content Read(string path)
    {
        var file = InspectedFile.Read(path, MaxFileBytes);
        if (file.Content.Span.IndexOf("PRIVATE KEY-----"u8) < 0) return new Content(false, null);
        var parse = PrivateKeyFile.Read(file.Content).Parse;
        file.Wipe();
        return new Content(parse.Result is KeyParse.Outcome.Key or KeyParse.Outcome.Encrypted, parse.Key?.PublicHalf);
    }

    private static StrayKey Describe(string path, PublicKey? key, KeyPairReading pair, IReadOnlyList<Placer> authors) => new()
    {
        File = FileInspector.Inspect(path, authors),
        SameKey = AreSame(key, pair.SoundKey),
        FitsCertificate = AreSame(key, pair.LeafKey),
    };

    private static bool AreSame(PublicKey? key, PublicKey? other) => key is not null && other is not null && key.IsSameAs(other);
}
