namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>What stands at a path, links not followed and followed: it differs where the entry, or what it leads to, was replaced or changed.</summary>
internal readonly record struct EntryMark(FileIdentity? Own, FileIdentity? Target)
{
    public bool IsLink => Own != Target;

    public static EntryMark Of(string path)
    {
        var own = FileIdentity.OfEntry(path, followLinks: false);
        return new EntryMark(own, own is null || BoundedFile.TryReadLink(path) is null ? own : TargetOf(path));
    }

    // When a file that somebody may not see was changed is nothing to tell him either.
    private static FileIdentity? TargetOf(string path)
    {
        if (!OperatingSystem.IsLinux()) return FileIdentity.OfEntry(path, followLinks: true);
        using var found = GuardedPath.Find(path);
        return found.End.Value is null ? null : FileIdentity.OfEntry(found.HeldPath, followLinks: true);
    }
}
