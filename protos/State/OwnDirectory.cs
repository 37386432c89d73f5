using System.Runtime.Versioning;

namespace XMailFleet.State;

/// <summary>A directory that is the collector's alone: nobody else may enter it, or put anything in its place.</summary>
internal static class OwnDirectory
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// Makes it where it is not there, closes it to others, and its files. What is in it once this returns, nobody else can change.
    /// </summary>
    /// <param name="path">The directory.</param>
    /// <param name="files">Names of files that are used in it.</param>
    /// <param name="isOurs">Whether the collector may have made an entry of that name. A directory with others is not closed: somebody may need it open.</param>
    /// <returns>What was open.</returns>
    /// <exception cref="StateException">It, something on the way to it, or one of its files is somebody else's.</exception>
    public static IReadOnlyList<Mending> Prepare(string path, IEnumerable<string> files, Func<string, bool> isOurs)
    {
        Make(path);
        return OperatingSystem.IsLinux() ? CloseAll(path, files, isOurs) : [];
    }

    /// <summary>Makes a directory with a name that nobody can guess, which is empty.</summary>
    /// <param name="beginning">Path that its own begins with.</param>
    /// <exception cref="StateException">Somebody else could put something in its place.</exception>
    public static string MakeNew(string beginning)
    {
        var path = $"{Path.GetFullPath(beginning)}.{RandomName()}";
        Make(path);
        return path;
    }

    /// <summary>Part of a name that nobody can guess: 122 bits of the kernel's.</summary>
    internal static string RandomName() => Guid.NewGuid().ToString("N");

    private static void Make(string path)
    {
        TrustedPath.Check(path);
        if (Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Mode);
        // Where all may write, somebody may have been faster.
        TrustedPath.Check(path);
    }

    [SupportedOSPlatform("linux")]
    private static IReadOnlyList<Mending> CloseAll(string path, IEnumerable<string> files, Func<string, bool> isOurs)
    {
        // The directory first: from then on nobody else can put anything into it.
        var closed = Close(path, isOurs);
        return [.. closed, .. files.SelectMany(name => OwnFile.Close(Path.Combine(path, name)))];
    }

    [SupportedOSPlatform("linux")]
    private static IEnumerable<Mending> Close(string path, Func<string, bool> isOurs)
    {
        if (LinuxCalls.Status(path, followsLinks: true) is not { IsDirectory: true } status) throw new DirectoryNotFoundException(path);
        var us = LinuxCalls.User;
        if (status.User != us)
            throw new StateException(words => words.DirectoryOfAnother(path, Accounts.NameOf(status.User), Accounts.NameOf(us)));
        if (!status.IsOpenToOthers) return [];
        if (status.IsSticky || !Directory.EnumerateFileSystemEntries(path).All(entry => isOurs(Path.GetFileName(entry))))
            throw new StateException(words => words.SharedDirectory(path, status.ModeText));
        File.SetUnixFileMode(path, Mode);
        return [new Mending(path, status.Mode, IsDirectory: true)];
    }
}
