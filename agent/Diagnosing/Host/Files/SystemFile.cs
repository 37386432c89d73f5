namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Files whose paths the agent itself makes up: those of /proc, and the accounts. No name that a file, a link or a process gives is
/// read this way.
/// </summary>
internal static class SystemFile
{
    /// <summary>
    /// The first <paramref name="limit"/> bytes, or null where there is no regular file to be read. Links of /proc lead to what they stand for.
    /// </summary>
    public static byte[]? TryRead(string path, int limit)
    {
        if (FileIdentity.Of(path) is null) return null;
        using var file = RegularFile.OpenUnguarded(path, out _);
        return file is null ? null : BoundedFile.ReadUpTo(file, limit);
    }
}
