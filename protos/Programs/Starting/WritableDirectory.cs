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
        try
        {
            // It is the program's own: nobody else has to look into it.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            throw Explain(error, path, option, words => words.DirectoryCannotBeMade(path, Environment.UserName, option));
        }

        try
        {
            new FileStream(Path.Combine(path, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception error) when (IsRefusal(error) && !IsOneOf(error, Full))
        {
            throw Explain(error, path, option);
        }
    }

    /// <summary>Writes into it.</summary>
    /// <exception cref="StartException">That is refused, or the disk is full.</exception>
    public static async Task<T> WriteAsync<T>(string path, string option, Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (Exception error) when (IsRefusal(error))
        {
            throw Explain(error, path, option);
        }
    }

    private static bool IsRefusal(Exception error) => error is IOException or UnauthorizedAccessException;

    private static StartException Explain(Exception error, string path, string option, Func<IStartFailureWords, string>? refused = null) =>
        error is UnauthorizedAccessException
            ? new StartException(refused ?? (words => words.DirectoryMayNotBeWritten(path, Environment.UserName, option)), error)
            : new StartException(words => Explain(words, path, option, error), error);

    private static string Explain(IStartFailureWords words, string path, string option, Exception error) =>
        IsOneOf(error, Full) ? words.DiskIsFull(path, option)
        : IsOneOf(error, ReadOnly) ? words.ReadOnlyDisk(path, option)
        : Ancestors(path).Any(File.Exists) ? words.NoDirectory(path, option)
        : words.DirectoryCannotBeUsed(path, error.Message.TrimEnd('.'), option);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var part = Path.GetFullPath(path); part is not null; part = Path.GetDirectoryName(part)) yield return part;
    }

    private static bool IsOneOf(Exception error, int[] numbers) => numbers.Contains(error.HResult & 0xFFFF);
}
