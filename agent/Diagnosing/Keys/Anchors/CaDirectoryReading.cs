using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>A hashed directory as it was read.</summary>
internal sealed class CaDirectoryReading
{
    private const int MaxFilesRead = 1000;
    // A hundred times what a distribution brings: whoever makes more wants to fill somebody's memory.
    private const int MaxNames = 20_000;

    // The certificates of a whole distribution, once one by one and once more in a bundle, are half a megabyte.
    private const int MaxBytesRead = 4 << 20;

    private static readonly ParseCache<PemCertificates> Contents = new(MaxBytesRead);

    private CaDirectoryReading(FileFacts facts, int nameCount, IReadOnlyList<CaDirectoryFile> files) =>
        (Facts, NameCount, Files, Judgement) = (facts, nameCount, files, new CaDirectoryJudgement(files));

    public FileFacts Facts { get; }

    public int NameCount { get; }

    /// <summary>The files read, by name.</summary>
    public IReadOnlyList<CaDirectoryFile> Files { get; }

    public CaDirectoryJudgement Judgement { get; }

    /// <summary>The files that a lookup of OpenSSL comes to.</summary>
    public IEnumerable<CaDirectoryFile> Found => Files.Where(Judgement.IsFound);

    /// <param name="path">The directory. Where there is none, the reading holds no file.</param>
    /// <param name="user">The user that XMail runs as; null where it is not known.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="authors">Those beside root who named the directory.</param>
    public static CaDirectoryReading Read(string path, UnixUser? user, CancellationToken cancellationToken, IReadOnlyList<Placer>? authors = null)
    {
        var facts = FileInspector.InspectStatus(path, out _, authors);
        if (facts.State is not FileState.Directory) return new CaDirectoryReading(facts, 0, []);
        var names = ListNames(path, facts, authors);
        return new CaDirectoryReading(facts, names.Count, ReadFiles(path, names, user, authors, cancellationToken));
    }

    private static List<CaDirectoryFile> ReadFiles(
        string path, IEnumerable<string> names, UnixUser? user, IReadOnlyList<Placer>? authors, CancellationToken cancellationToken)
    {
        var files = new List<CaDirectoryFile>();
        var bytes = 0;
        foreach (var name in names.Take(MaxFilesRead).TakeWhile(_ => bytes < MaxBytesRead))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = ReadFile(Path.Combine(path, name), user, authors ?? []);
            bytes += file.Content.Length;
            files.Add(user?.MayRead(file.Facts) is false ? CaDirectoryFile.Forbidden(name) : ToFile(name, file));
        }

        return files;
    }

    // Of whom nothing is known it is not known either what he misses.
    private static InspectedFile ReadFile(string path, UnixUser? user, IReadOnlyList<Placer> authors) => user is null
        ? InspectedFile.Read(path, InspectedFile.KeyMaterialLimit, authors)
        : InspectedFile.ReadFor(authors, path, InspectedFile.KeyMaterialLimit);

    private static List<string> ListNames(string path, FileFacts facts, IReadOnlyList<Placer>? authors)
    {
        if (HostDirectory.TryNames(path, MaxNames, out var failure, authors) is { } names) return [.. names.Order(StringComparer.Ordinal)];
        FileInspector.Fail(facts, failure);
        return [];
    }

    private static CaDirectoryFile ToFile(string name, InspectedFile file) =>
        new(name, file.Facts.State, Contents.GetOrParse(file.Facts.Path, file.Content, PemCertificates.Read));
}
