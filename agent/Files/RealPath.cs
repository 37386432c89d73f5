namespace XMailFleet.Agent.Files;

/// <summary>Resolves symbolic links in every component of a path, as the kernel names a mapped file.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40; // Linux's own limit

    /// <summary>The path without links; the part after a component that does not exist stays as it is.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var pending = new Stack<string>(Components(full).Reverse());
        var resolved = Path.GetPathRoot(full)!;
        var links = 0;
        while (pending.TryPop(out var component))
        {
            var next = Path.GetFullPath(Path.Combine(resolved, component));
            if (BoundedFile.TryReadLink(next) is not { } target || ++links > MaxLinks)
            {
                resolved = next;
                continue;
            }

            if (Path.IsPathRooted(target)) resolved = Path.GetPathRoot(target)!;
            foreach (var part in Components(target).Reverse()) pending.Push(part);
        }

        return resolved;
    }

    private static string[] Components(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
}
