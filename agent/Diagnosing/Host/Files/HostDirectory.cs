using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Lists the names in a directory of the host, as many as are asked for.</summary>
internal static class HostDirectory
{
    private const int Read = 4;

    /// <summary>At most <paramref name="limit"/> names in no order; none where the directory cannot be listed.</summary>
    public static IReadOnlyList<string> Names(string path, int limit, IReadOnlyList<Placer>? authors = null) =>
        TryNames(path, limit, out _, authors) ?? [];

    /// <summary>The same; null where it cannot be listed, or somebody who had a hand in the path could not list it.</summary>
    public static IReadOnlyList<string>? TryNames(string path, int limit, out StatusAttempt failure, IReadOnlyList<Placer>? authors = null)
    {
        if (!OperatingSystem.IsLinux()) return List(path, limit, out failure);
        using var found = GuardedPath.Find(path, authors);
        failure = found.End.Value switch
        {
            null => found.End,
            { Kind: not FileKind.Directory } => StatusAttempt.Failed(StatusFailure.Missing, ""),
            { } status when found.Placers.FirstOrDefault(placer => !placer.May(status, Read, found.HasAccessList)) is { } placer =>
                StatusAttempt.BarredBy(new PathBarrier(path, authors?.Contains(placer) == true ? BarredReason.Named : BarredReason.Link, placer.Name)),
            _ => default,
        };
        return failure.Failure is not StatusFailure.None ? null
            : Environment.Is64BitProcess ? LinuxDirectory.TryNames(found.HeldPath, limit, out failure)
            : List(found.HeldPath, limit, out failure);
    }

    private static List<string>? List(string path, int limit, out StatusAttempt failure)
    {
        failure = default;
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(path).Take(limit).Select(entry => Path.GetFileName(entry))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            failure = StatusAttempt.Failed(error is DirectoryNotFoundException ? StatusFailure.Missing : StatusFailure.Denied, error.Message);
            return null;
        }
    }
}
