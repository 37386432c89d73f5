using System.Runtime.Versioning;

namespace XMailFleet.State;

/// <summary>Files that nobody but the collector may read or write.</summary>
internal static class OwnFile
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>How a file is opened that is made where it is not there.</summary>
    public static FileStreamOptions Opening(FileMode mode, FileShare share, int bufferSize = 4096)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Mode;
        return options;
    }

    /// <summary>Makes a file that was not there. A link in its place counts as there, wherever it leads.</summary>
    /// <exception cref="IOException">Something is there.</exception>
    public static FileStream Make(string path) => new(path, Opening(FileMode.CreateNew, FileShare.None));

    /// <summary>Puts a file in the place of whatever is there, whole or not at all. A link there goes; what it leads to stays.</summary>
    public static async Task WriteAsync(string path, string content, CancellationToken ct)
    {
        var aside = $"{path}.{OwnDirectory.RandomName()}";
        try
        {
            await using (var writer = new StreamWriter(Make(aside))) await writer.WriteAsync(content.AsMemory(), ct).ConfigureAwait(false);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>
    /// Opens a file that another process may be writing. In a directory of somebody else, or where somebody else may write, it must be
    /// of the directory's owner, and no link: root would else copy for him what he may not read.
    /// </summary>
    /// <exception cref="StateException">It is not.</exception>
    public static FileStream OpenToRead(string path)
    {
        if (!OperatingSystem.IsLinux() || IsInOwnDirectory(path, out var owner))
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (LinuxCalls.Status(path, followsLinks: false) is { IsLink: true }) throw new StateException(words => words.NoPlainFile(path));
        var handle = LinuxCalls.OpenToRead(path, out var status);
        if (status.IsRegular && status.User == owner) return new FileStream(handle, FileAccess.Read);
        handle.Dispose();
        throw new StateException(words => status.IsRegular ? words.PartOfAnother(path, path, Accounts.NameOf(status.User)) : words.NoPlainFile(path));
    }

    /// <summary>Opens a plain file that a person named, whosever it is.</summary>
    /// <exception cref="StateException">It is something else, which might never end.</exception>
    public static FileStream OpenAnyToRead(string path)
    {
        if (OperatingSystem.IsLinux() && LinuxCalls.Status(path, followsLinks: true) is { IsRegular: false })
            throw new StateException(words => words.NoPlainFile(path));
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Whether anything is there: a link is, wherever it leads.</summary>
    /// <exception cref="UnauthorizedAccessException">That may not be known.</exception>
    public static bool IsThere(string path) =>
        OperatingSystem.IsLinux() ? LinuxCalls.Status(path, followsLinks: false) is not null
        : new FileInfo(path).LinkTarget is not null || Path.Exists(path);

    /// <summary>Closes a file of an own directory to others.</summary>
    /// <returns>It, where it was open.</returns>
    /// <exception cref="StateException">It is somebody else's, or has a name elsewhere too.</exception>
    [SupportedOSPlatform("linux")]
    internal static IEnumerable<Mending> Close(string path)
    {
        TrustedPath.Check(path);
        if (LinuxCalls.Status(path, followsLinks: true) is not { } status) return [];
        if (!status.IsRegular) throw new StateException(words => words.NoPlainFile(path));
        if (status.User != LinuxCalls.User) throw new StateException(words => words.PartOfAnother(path, path, Accounts.NameOf(status.User)));
        if (status.Links > 1) throw new StateException(words => words.FileOfTwoNames(path));
        if (!status.IsOpenToOthers) return [];
        File.SetUnixFileMode(path, Mode);
        return [new Mending(path, status.Mode, IsDirectory: false)];
    }

    private static bool IsInOwnDirectory(string path, out uint owner)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var status = LinuxCalls.Status(directory, followsLinks: true);
        owner = status?.User ?? LinuxCalls.User;
        return owner == LinuxCalls.User && status is not { IsWritableByStrangers: true };
    }
}
