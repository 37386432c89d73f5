using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.Diagnosing.Keys.PublicKeys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Finds files of the mail root other than server.key that hold a private key: backups of renewals, mostly, and what XMailCFG works with.</summary>
internal static class StrayKeyScanner
{
    // More than a person goes after one by one.
    private const int MaxFound = 100;
    private const int MaxFileBytes = 256 * 1024;
    private const int MaxTotalBytes = 16 << 20;

    // Of a key only its public half is kept.
    private sealed record Content(bool IsKey, PublicKey? PublicHalf);

    private static readonly IdentityCache<Content> Contents = new(Read);

    /// <summary>Looks through the files of <see cref="KeyPlaces"/>, at most 16 MiB of small files and 100 keys.</summary>
    public static IReadOnlyList<StrayKey> Scan(
        string mailRoot, KeyPairReading pair, IReadOnlyList<Placer> authors, CancellationToken cancellationToken)
    {
        var found = new List<StrayKey>();
        var total = 0;
        var ownPath = Path.Combine(mailRoot, "server.key");
        FileInspector.InspectStatus(ownPath, out var own, authors);
        foreach (var path in KeyPlaces.Files(mailRoot, authors).Where(path => path != ownPath))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (total > MaxTotalBytes || found.Count == MaxFound) break;
            var facts = FileInspector.InspectStatus(path, out var status, authors);
            // A link to server.key, or the file that server.key links to, is the same key file and no copy.
            if (facts.State is not FileState.Present || status!.Size > MaxFileBytes || IsSame(status, own)) continue;
            total += (int)status.Size;
            if (Contents.Get(path) is { IsKey: true } stray) found.Add(Describe(FileInspector.Inspect(path, authors), status, stray.PublicHalf, pair));
        }

        return found;
    }

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

    private static StrayKey Describe(FileFacts file, FileStatus status, PublicKey? key, KeyPairReading pair)
    {
        Enclosure.Describe(file, status);
        return new StrayKey { File = file, SameKey = AreSame(key, pair.SoundKey), FitsCertificate = AreSame(key, pair.LeafKey) };
    }

    private static bool AreSame(PublicKey? key, PublicKey? other) => key is not null && other is not null && key.IsSameAs(other);
}
