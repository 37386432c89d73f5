using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Watching;

/// <summary>What a diagnosis would rest on at one moment, told apart by what the file system says of the files, unread.</summary>
internal sealed class HostLook
{
    private readonly DiagnosisGrounds? _grounds;
    private readonly Dictionary<string, (EntryMark Mark, DiagnosisPart Part)> _marks = new(StringComparer.Ordinal);

    public HostLook(DiagnosisGrounds? grounds)
    {
        _grounds = grounds;
        if (grounds?.Installation is not { } installation) return;
        foreach (var (path, part) in WatchedFiles.Of(installation)) _marks.TryAdd(path, (EntryMark.Of(path), part));
        // Of the mail root only whether it is the same directory: its times change with every message.
        _marks[installation.MailRoot] = (SameDirectory(installation.MailRoot), DiagnosisPart.TlsConfig);
    }

    /// <summary>The parts of the diagnosis that may read otherwise than at the <paramref name="earlier"/> look.</summary>
    public IReadOnlySet<DiagnosisPart> DifferencesFrom(HostLook earlier)
    {
        var parts = new HashSet<DiagnosisPart>();
        foreach (var path in _marks.Keys.Union(earlier._marks.Keys))
        {
            var (now, before) = (_marks.GetValueOrDefault(path), earlier._marks.GetValueOrDefault(path));
            if (now.Mark != before.Mark) parts.Add(now.Part is DiagnosisPart.Unspecified ? before.Part : now.Part);
        }

        if (!Equals(_grounds?.OpenSsl, earlier._grounds?.OpenSsl)) parts.Add(DiagnosisPart.OpenSsl);
        if (IsOtherStart(_grounds?.Installation, earlier._grounds?.Installation)) parts.Add(DiagnosisPart.TlsConfig);
        if (_grounds?.Installation.ProcessId != earlier._grounds?.Installation.ProcessId) parts.Add(DiagnosisPart.ServerProcess);
        return parts;
    }

    /// <summary>Where the kernel is to be asked to tell of changes. What does not exist yet is found by the next look.</summary>
    public IEnumerable<WatchedPlace> Places()
    {
        if (_grounds is not { } grounds) yield break;
        var root = grounds.Installation.MailRoot;
        yield return new WatchedPlace(root, DiagnosisPart.TlsConfig, WatchedNames.IsTable);
        yield return new WatchedPlace(root, DiagnosisPart.KeyMaterial, WatchedNames.IsKeyMaterial);
        // Nor when names come and go that he may not list who named the mail root.
        if (HostDirectory.TryNames(Path.Combine(root, "certs"), 1, out _, grounds.Installation.MailRootAuthors) is not null)
            yield return new WatchedPlace(Path.Combine(root, "certs"), DiagnosisPart.KeyMaterial, _ => true);
        foreach (var directory in LibraryDirectories(grounds.OpenSsl))
            yield return new WatchedPlace(directory, DiagnosisPart.OpenSsl, name => LibraryName.Parse(name) is not null);
        foreach (var path in new[] { grounds.OpenSsl.Policy.ConfigPath, grounds.OpenSsl.Command.Path }.Where(Path.IsPathRooted))
            foreach (var place in Along(path, DiagnosisPart.OpenSsl)) yield return place;
        foreach (var (path, (mark, part)) in _marks)
            foreach (var place in mark.IsLink || path == root ? Along(path, part) : [WatchedPlace.Of(path, part)]) yield return place;
    }

    // A renewal may replace the link, a link or a directory that it leads through, or the file at the end. When somebody touches what the
    // diagnosis does not follow is not told either.
    private static IEnumerable<WatchedPlace> Along(string path, DiagnosisPart part) =>
        FileInspector.InspectStatus(path, out _).State is FileState.Barred ? [WatchedPlace.Of(path, part)]
        : RealPath.Links(path).Append(RealPath.Of(path)).Append(path).Distinct().Select(step => WatchedPlace.Of(step, part));

    private static IEnumerable<string> LibraryDirectories(OpenSsl openSsl) =>
        openSsl.Libraries.Select(library => Path.GetDirectoryName(library.Path)).OfType<string>().Where(Path.IsPathRooted).Distinct();

    private static EntryMark SameDirectory(string path)
    {
        var mark = EntryMark.Of(path);
        return new EntryMark(Identity(mark.Own), Identity(mark.Target));
        static FileIdentity? Identity(FileIdentity? file) => file is { } found ? new FileIdentity(found.Device, found.Inode, 0, 0, 0) : null;
    }

    private static bool IsOtherStart(XMailInstallation? now, XMailInstallation? before) =>
        now is null || before is null
            ? now != before
            : now.MailRoot != before.MailRoot || !now.Arguments.SequenceEqual(before.Arguments)
                || now.Environment.Count != before.Environment.Count || now.Environment.Except(before.Environment).Any();
}
