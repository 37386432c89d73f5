namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>A file that nobody but root or this process's own user can have written, or can exchange. Of Linux only.</summary>
internal static class TrustedFile
{
    /// <summary>The path without links, or why it is not trusted.</summary>
    public static (string? Path, Distrust? Distrust) Examine(string path)
    {
        var walk = RootOnlyPath.Walk(path, ownToo: true);
        return walk.Distrust is null ? (walk.RealPath, null) : (null, walk.Distrust);
    }

    /// <summary>
    /// Why the path is not trusted; null where it is, and where nothing stands there and nobody else can put anything. What is no file is
    /// trusted by its place.
    /// </summary>
    public static Distrust? ExaminePlace(string path) =>
        RootOnlyPath.Walk(path, ownToo: true) is { Missing: false, Distrust: { } distrust } walk && !(distrust.Reason is V1.UntrustedReason.Unknown && walk.RealPath == distrust.Component)
            ? distrust
            : null;
}
