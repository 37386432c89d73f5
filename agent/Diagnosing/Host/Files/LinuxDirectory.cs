using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Names in a directory by the C library's own calls. .NET's enumeration asks twice after every symbolic link, which makes
/// thousands of system calls of a library directory.
/// </summary>
internal static partial class LinuxDirectory
{
    // struct dirent of 64-bit Linux, the same in glibc and musl: inode, offset, length, type, name.
    private const int NameOffset = 19;

    /// <summary>
    /// At most <paramref name="limit"/> names, `.` and `..` left out; null where the directory cannot be read. Of 64-bit Linux only.
    /// </summary>
    public static List<string>? TryNames(string path, int limit, out StatusAttempt failure)
    {
        var names = new List<string>();
        var directory = OpenDirectory(path);
        failure = directory == 0 ? LinuxFile.Failure(Marshal.GetLastPInvokeError()) : default;
        if (directory == 0) return null;
        while (names.Count < limit && ReadDirectory(directory) is not 0 and var entry)
        {
            if (Marshal.PtrToStringUTF8(entry + NameOffset) is { } name and not ("." or "..")) names.Add(name);
        }

        _ = CloseDirectory(directory);
        return names;
    }

    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint OpenDirectory(string path);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial nint ReadDirectory(nint directory);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseDirectory(nint directory);
}
