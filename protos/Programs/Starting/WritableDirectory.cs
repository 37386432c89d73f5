using XMailFleet.Texts;

namespace XMailFleet.Programs.Starting;

/// <summary>A directory of a program's own.</summary>
public static class WritableDirectory
{
    // The low bits of the system's own numbers: ENOSPC, ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL; EROFS, ERROR_WRITE_PROTECT.
    private static readonly int[] Full = [28, 39, 112];
    private static readonly int[] ReadOnly = [30, 19];

    /// <summary>Makes it where it is not there, and looks whether files can be made in it. A full disk is no matter here: what is there can be read.</summary>
    /// <param name="path">As the user named it.</param>
    /// <param name="option">Names it.</param>
    /// <exception cref="StartException">It cannot be made or written.</exception>
    public static void Ensure(string path, string option)
    {
        Guard(path, option, () => Directory.CreateDirectory(path), words => words.DirectoryCannotBeMade(path, Environment.UserName, option));
        var trial = Path.Combine(path, $".{Guid.NewGuid():N}");
        try
        {
            Use(path, option, () => new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose());
        }
        catch (StartException failure) when (failure.InnerException is IOException error && IsOneOf(error, Full))
        {
            // Whoever writes finds out.
        }
    }

    /// <summary>Writes into it.</summary>
    /// <exception cref="StartException">That is refused.</exception>
    public static void Use(string path, string option, Action write) =>
        Guard(path, option, write, words => words.DirectoryMayNotBeWritten(path, Environment.UserName, option));

    private static void Guard(string path, string option, Action act, Func<IStartFailureWords, string> refused)
    {
        try
        {
            act();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StartException(refused, error);
        }
        catch (IOException error)
        {
            throw new StartException(words => Explain(words, path, option, error), error);
        }
    }

    private static string Explain(IStartFailureWords words, string path, string option, IOException error) =>
        IsOneOf(error, Full) ? words.DiskIsFull(path, option)
        : IsOneOf(error, ReadOnly) ? words.ReadOnlyDisk(path, option)
        : Ancestors(path).Any(File.Exists) ? words.NoDirectory(path, option)
        : words.DirectoryCannotBeUsed(path, error.Message.TrimEnd('.'), option);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var part = Path.GetFullPath(path); part is not null; part = Path.GetDirectoryName(part)) yield return part;
    }

    private static bool IsOneOf(IOException error, int[] numbers) => numbers.Contains(error.HResult & 0xFFFF);
}
