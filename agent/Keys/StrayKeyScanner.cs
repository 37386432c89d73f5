using XMailFleet.Agent.Files;
using XMailFleet.Agent.Keys.PrivateKeys;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys;

/// <summary>Finds files beside server.key that hold a private key: backups of renewals, mostly.</summary>
internal static class StrayKeyScanner
{
    private const int MaxEntries = 2000;
    private const int MaxFileBytes = 256 * 1024;
    private const int MaxTotalBytes = 16 << 20;

    /// <summary>Looks through the top level of the mail root, at most 2000 entries and 16 MiB of small files.</summary>
    public static IReadOnlyList<StrayKey> Scan(string mailRoot, ParsedPrivateKey? serverKey, CancellationToken cancellationToken)
    {
        var found = new List<StrayKey>();
        var total = 0;
        FileInspector.InspectStatus(Path.Combine(mailRoot, "server.key"), out var own);
        foreach (var path in Entries(mailRoot))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (total > MaxTotalBytes) break;
            var facts = FileInspector.InspectStatus(path, out var status);
            // A link to server.key, or the file that server.key links to, is the same key file and no copy.
            if (facts.State is not FileState.Present || status!.Size > MaxFileBytes || IsSame(status, own)) continue;
            var file = InspectedFile.Read(path, MaxFileBytes);
            total += file.Content.Length;
            if (ReadKey(file) is { } stray) found.Add(new StrayKey { File = file.Facts, SameKey = IsSameKey(stray, serverKey) });
        }

        return found;
    }

    private static IEnumerable<string> Entries(string mailRoot)
    {
        try
        {
            return [.. Directory.EnumerateFiles(mailRoot).Take(MaxEntries).Where(path => !IsServerKey(path)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static bool IsServerKey(string path) => Path.GetFileName(path).Equals("server.key", PathRules.Comparison);

    private static bool IsSame(FileStatus status, FileStatus? own) =>
        own?.Identity is { } identity && status.Identity == identity;

    private static PrivateKeyFileContent? ReadKey(InspectedFile file)
    {
        if (file.Content.Span.IndexOf("PRIVATE KEY-----"u8) < 0) return null;
        var content = PrivateKeyFile.Read(file.Content);
        return content.Parse.Result is KeyParse.Outcome.Key or KeyParse.Outcome.Encrypted ? content : null;
    }

    private static bool IsSameKey(PrivateKeyFileContent stray, ParsedPrivateKey? serverKey) =>
        serverKey is not null && stray.Parse.Key?.PublicHalf.IsSameAs(serverKey.PublicHalf) is true;
}
