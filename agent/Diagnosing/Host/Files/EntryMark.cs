namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>What stands at a path, links not followed and followed: it differs where the entry, or what it leads to, was replaced or changed.</summary>
internal readonly record struct EntryMark(FileIdentity? Own, FileIdentity? Target)
{
    public bool IsLink => Own != Target;

    public static EntryMark Of(string path) => new(FileIdentity.OfEntry(path, followLinks: false), FileIdentity.OfEntry(path, followLinks: true));
}
