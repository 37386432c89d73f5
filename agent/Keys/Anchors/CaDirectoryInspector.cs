using XMailFleet.Agent.Files;
using XMailFleet.Agent.Keys.Certificates;
using XMailFleet.V1;

namespace XMailFleet.Agent.Keys.Anchors;

/// <summary>Facts of certs/, the hashed CA directory.</summary>
internal static class CaDirectoryInspector
{
    private const int MaxEntries = 200;
    private const int MaxFilesRead = 1000;
    private const int MaxNames = 100_000;

    // The certificates of a whole distribution, once one by one and once more in a bundle, are half a megabyte.
    private const int MaxBytesRead = 4 << 20;

    private static readonly ParseCache<PemCertificates> Contents = new(MaxBytesRead);

    /// <param name="path">The directory.</param>
    /// <param name="now">Time at which anchors have to be valid.</param>
    /// <param name="requiredBits">Strength that the security level asks of their keys.</param>
    /// <param name="user">The user that XMail runs as; null where it is not known.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static CaDirectory Inspect(string path, DateTimeOffset now, int requiredBits, UnixUser? user, CancellationToken cancellationToken)
    {
        var facts = new CaDirectory { File = FileInspector.Inspect(path) };
        if (facts.File.State is not FileState.Directory) return facts;
        var names = ListNames(path, facts.File);
        var files = ReadFiles(path, names, user, cancellationToken);
        var judgement = new CaDirectoryJudgement(files);
        facts.EntryCount = names.Count;
        facts.Entries.Add(files.Take(MaxEntries).Select(file => ToEntry(file, judgement)));
        facts.AnchorCount = Count(files, judgement, now, requiredBits);
        return facts;
    }

    /// <summary>Number of usable anchors that OpenSSL finds in the directory.</summary>
    public static int CountAnchors(string path, DateTimeOffset now, int requiredBits, CancellationToken cancellationToken)
    {
        var facts = FileInspector.Inspect(path);
        if (facts.State is not FileState.Directory) return 0;
        var files = ReadFiles(path, ListNames(path, facts), null, cancellationToken);
        return Count(files, new CaDirectoryJudgement(files), now, requiredBits);
    }

    private static List<CaDirectoryFile> ReadFiles(
        string path, IEnumerable<string> names, UnixUser? user, CancellationToken cancellationToken)
    {
        var files = new List<CaDirectoryFile>();
        var bytes = 0;
        foreach (var name in names.Take(MaxFilesRead).TakeWhile(_ => bytes < MaxBytesRead))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = InspectedFile.Read(Path.Combine(path, name), InspectedFile.KeyMaterialLimit);
            bytes += file.Content.Length;
            files.Add(user?.MayRead(file.Facts) is false ? CaDirectoryFile.Forbidden(name) : ToFile(name, file));
        }

        return files;
    }

    private static int Count(IEnumerable<CaDirectoryFile> files, CaDirectoryJudgement judgement, DateTimeOffset now, int requiredBits) => files
        .Where(judgement.IsFound)
        .SelectMany(file => file.Content.Certificates)
        .DistinctBy(certificate => certificate.Sha256)
        .Count(certificate => Anchor.Of(certificate)?.Holds(now, requiredBits) is true);

    private static List<string> ListNames(string path, FileFacts facts)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(path).Take(MaxNames).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            facts.State = FileState.Unreadable;
            facts.Detail = error.Message;
            return [];
        }
    }

    private static CaDirectoryFile ToFile(string name, InspectedFile file) =>
        new(name, file.Facts.State, Contents.GetOrParse(file.Facts.Path, file.Content, PemCertificates.Read));

    private static CaDirectoryEntry ToEntry(CaDirectoryFile file, CaDirectoryJudgement judgement) => new()
    {
        Name = file.Name,
        State = judgement.StateOf(file),
        ExpectedName = judgement.ExpectedName(file),
        Certificate = file.First is { } certificate ? CertificateFacts.OfAuthority(certificate) : null,
    };
}
