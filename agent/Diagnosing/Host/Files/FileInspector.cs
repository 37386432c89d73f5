using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Tells what stands at a path. It never opens a FIFO, a device or a socket, reads no content and never throws.
/// </summary>
internal static class FileInspector
{
    // A mail root holds some dozen entries; a directory beyond this is not searched for a name in other case.
    private const int MaxEntriesSearched = 10_000;

    /// <summary>Facts of <paramref name="path"/>, links followed. An empty path is a missing file.</summary>
    public static FileFacts Inspect(string path, IReadOnlyList<Placer>? authors = null)
    {
        var facts = InspectStatus(path, out var status, authors);
        if (facts.State is not FileState.Present || status is null) return facts;
        if (status.Size == 0) facts.State = FileState.Empty;
        else if (RegularFile.TryOpen(path, authors) is { Failure: not StatusFailure.None } failure) Fail(facts, failure);
        return facts;
    }

    /// <summary>
    /// Facts from the file system's status alone: the file is not opened, so <see cref="FileState.Present"/> says only
    /// that a regular file is there.
    /// </summary>
    internal static FileFacts InspectStatus(string path, out FileStatus? status, IReadOnlyList<Placer>? authors = null)
    {
        var facts = new FileFacts { Path = path };
        status = null;
        if (path.Length == 0 || path.Contains('\0')) return Missing(facts, authors);
        using var found = Find(path, authors);
        facts.LinkTarget = found.LinkTarget;
        status = found.End.Value;
        if (status is not null) return Describe(facts, status = status with { HasAccessList = found.HasAccessList() });
        if (found.End.Failure is not StatusFailure.Missing) return Fail(facts, found.End);
        if (found.Own is not { Kind: FileKind.Link }) return Missing(facts, authors, found.End.Detail);
        facts.State = FileState.DanglingLink;
        return facts;
    }

    /// <summary>
    /// The facts as those see them who named the path: a file that they may not read they still see where it stands. It is then
    /// <see cref="FileState.Unreadable"/>, and not barred.
    /// </summary>
    internal static FileFacts AsSeenBy(IReadOnlyList<Placer> authors, FileFacts facts)
    {
        if (facts is not { State: FileState.Barred, BarredReason: BarredReason.Named }) return facts;
        using var found = Find(facts.Path, authors);
        if (found is not { End.Barrier.Reason: BarredReason.Named, Own: { Kind: FileKind.Regular } own }) return facts;
        var seen = Describe(new FileFacts { Path = facts.Path }, own);
        seen.State = FileState.Unreadable;
        return seen;
    }

    /// <summary>When the entry, or what it leads to, last changed in any way. Null where nothing stands there.</summary>
    internal static DateTimeOffset? LastChange(string path)
    {
        using var found = Find(path);
        if (found.Own is not { } own) return null;
        return found.End.Value is { } target && target.LastChange > own.LastChange ? target.LastChange : own.LastChange;
    }

    private static FileFacts Describe(FileFacts facts, FileStatus status)
    {
        facts.State = status.Kind switch
        {
            FileKind.Directory => FileState.Directory,
            FileKind.Fifo => FileState.Fifo,
            FileKind.Device => FileState.Device,
            FileKind.Socket => FileState.Socket,
            _ => FileState.Present,
        };
        if (status.Kind is FileKind.Regular) facts.SizeBytes = status.Size;
        facts.ModifyTime = Timestamp.FromDateTimeOffset(status.ModifyTime);
        if (status.Mode is { } mode) facts.Mode = Convert.ToString(mode, 8).PadLeft(4, '0');
        if (status.UserId is { } user) facts.Owner = AccountNames.User(user);
        if (status.GroupId is { } group) facts.Group = AccountNames.Group(group);
        return facts;
    }

    private static FileFacts Missing(FileFacts facts, IReadOnlyList<Placer>? authors, string detail = "")
    {
        facts.State = FileState.Missing;
        facts.Detail = detail;
        if (!OperatingSystem.IsWindows()) facts.CaseVariant = FindCaseVariant(facts.Path, authors);
        return facts;
    }

    internal static FileFacts Fail(FileFacts facts, StatusAttempt failure)
    {
        facts.State = failure.Failure switch
        {
            StatusFailure.Loop => FileState.LinkLoop,
            StatusFailure.Barred => FileState.Barred,
            _ => FileState.Unreadable,
        };
        facts.Detail = failure.Detail;
        if (failure.Barrier is { } barrier) (facts.BarredAt, facts.BarredReason, facts.BarredFor) = (barrier.At, barrier.Reason, barrier.User);
        return facts;
    }

    private static string FindCaseVariant(string path, IReadOnlyList<Placer>? authors)
    {
        var name = Path.GetFileName(path);
        if (name.Length == 0 || Path.GetDirectoryName(path) is not { Length: > 0 } directory) return "";
        return HostDirectory.Names(directory, MaxEntriesSearched, authors)
            .FirstOrDefault(entry => string.Equals(entry, name, StringComparison.OrdinalIgnoreCase)) ?? "";
    }

    private static FoundEntry Find(string path, IReadOnlyList<Placer>? authors = null)
    {
        if (OperatingSystem.IsLinux()) return GuardedPath.Find(path, authors);
        var own = PortableFile.Status(path, followLinks: false);
        return new FoundEntry(null, own.Value is { Kind: FileKind.Link } ? PortableFile.Status(path, followLinks: true) : own)
        {
            Own = own.Value,
            LinkTarget = own.Value is { Kind: FileKind.Link } ? BoundedFile.TryReadLink(path) ?? "" : "",
        };
    }
}
