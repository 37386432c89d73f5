namespace XMailFleet.Fleet.State;

/// <summary>
/// A way through the file system that nobody else can bend. Each part of it, also of what a link leads to, must belong to root or to the
/// user of this process, in a directory where nobody else may write; or where each may remove nothing but his own. What passes stays
/// as it is, so that the path may be used afterwards.
/// </summary>
internal static class TrustedPath
{
    // As the kernel has it.
    private const int MostLinks = 40;

    /// <summary>Looks at every part that is there; what is not, is for the caller to make.</summary>
    /// <exception cref="StateException">Somebody else could put something in its place.</exception>
    public static void Check(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        var (full, current, links) = (Path.GetFullPath(path), "/", 0);
        CheckPart(full, current, LinuxCalls.Status(current, followsLinks: false)!.Value);
        var rest = new Stack<string>(Parts(full));
        while (rest.TryPop(out var name))
        {
            // Such a part stands in the target of a link only.
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? "/";
                continue;
            }

            var part = Path.Combine(current, name);
            if (LinuxCalls.Status(part, followsLinks: false) is not { } status) return;
            CheckPart(full, part, status);
            if (!status.IsLink)
            {
                current = part;
                continue;
            }

            if (++links > MostLinks || new FileInfo(part).LinkTarget is not { } target) throw new IOException($"{full} leads nowhere");
            if (Path.IsPathRooted(target)) current = "/";
            foreach (var step in Parts(target)) rest.Push(step);
        }
    }

    private static void CheckPart(string path, string part, FileStatus status)
    {
        if (status.User != 0 && status.User != LinuxCalls.User)
            throw new StateException(words => words.PartOfAnother(path, part, Accounts.NameOf(status.User)));
        if (status is { IsDirectory: true, IsSticky: false, IsWritableByStrangers: true })
            throw new StateException(words => words.PartOpenToOthers(path, part, status.ModeText));
    }

    private static IEnumerable<string> Parts(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
