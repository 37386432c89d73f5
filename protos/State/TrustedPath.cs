namespace XMailFleet.State;

/// <summary>
/// A way through the file system that nobody else can bend. Each part of it, also of what a link leads to, must belong to root or to the
/// user of this process, in a directory where nobody else may write; or where each may remove nothing but his own. What passes stays
/// as it is, so that the path may be used afterwards.
/// </summary>
internal static class TrustedPath
{
    // As the kernel has it.
    private const int MostLinks = 40;

    /// <summary>
    /// Looks at every part that is there; what is not, is for the caller to make. Who may write into the last one, where that is a
    /// directory, is for <see cref="OwnDirectory"/>, which can close it.
    /// </summary>
    /// <exception cref="StateException">Somebody else could put something in its place.</exception>
    public static void Check(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        var (full, current, links) = (Path.GetFullPath(path), "/", 0);
        var rest = new Stack<string>(Parts(full));
        while (rest.TryPop(out var name))
        {
            // Such a part stands in the target of a link only.
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? "/";
                continue;
            }

            CheckDirectory(full, current);
            var part = Path.Combine(current, name);
            if (LinuxCalls.Status(part, followsLinks: false) is not { } status) return;
            CheckOwner(full, part, status);
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

    private static void CheckDirectory(string path, string part)
    {
        if (LinuxCalls.Status(part, followsLinks: false) is not { } status) return;
        CheckOwner(path, part, status);
        if (status is { IsSticky: false, IsWritableByStrangers: true })
            throw new StateException(words => words.PartOpenToOthers(path, part, status.ModeText));
    }

    private static void CheckOwner(string path, string part, FileStatus status)
    {
        if (status.User == 0 || status.User == LinuxCalls.User) return;
        var owner = Accounts.NameOf(status.User);
        throw part == path && status.IsDirectory
            ? new StateException(words => words.DirectoryOfAnother(path, owner, Accounts.NameOf(LinuxCalls.User)))
            : new StateException(words => words.PartOfAnother(path, part, owner));
    }

    private static IEnumerable<string> Parts(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
