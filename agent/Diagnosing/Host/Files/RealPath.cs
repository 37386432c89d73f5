namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Resolves symbolic links in every component of a path, as the kernel names a mapped file.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40; // Linux's own limit

    /// <summary>The path without links; the part after a component that does not exist stays as it is.</summary>
    public static string Of(string path) => Resolve(path, []);

    /// <summary>The path of each symbolic link that is followed on the way, in order.</summary>
    public static IReadOnlyList<string> Links(string path)
    {
        var followed = new List<string>();
        Resolve(path, followed);
        return followed;
    }

    private static string Resolve(string path, List<string> followed)
    {
        var full = Path.GetFullPath(path);
        var pending = new Stack<string>(Components(full).Reverse());
        var resolved = Path.GetPathRoot(full)!;
        while (pending.TryPop(out var component))
        {
            var next = Path.GetFullPath(Path.Combine(resolved, component));
            if (BoundedFile.TryReadLink(next) is not { } target || followed.Count == MaxLinks)
            {
                resolved = next;
                continue;
            }

            followed.Add(next);
            if (Path.IsPathRooted(target)) resolved = Path.GetPathRoot(target)!;
            foreach (var part in Components(target).Reverse()) pending.Push(part);
        }

        return resolved;
    }

    private static string[] Components(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
}
