using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace XMailFleet.State;

/// <summary>
/// The calls of Linux's C library that .NET does not offer: whose a file is, an open that follows no link, who runs, and the mask of
/// new files.
/// </summary>
internal static partial class LinuxCalls
{
    private const int AtCurrentDirectory = -100;
    private const int AtNoFollow = 0x100;
    private const int AtEmptyPath = 0x1000;
    private const uint BasicStats = 0x7ff;

    private const string AccessList = "system.posix_acl_access";

    private const int NoEntry = 2;
    private const int AccessDenied = 13;
    private const int NotADirectory = 20;

    // O_RDONLY | O_NONBLOCK | O_CLOEXEC: a pipe opens at once instead of waiting for somebody at its other end.
    private const int Read = 0x800 | 0x80000;

    // It has another value on ARM than elsewhere.
    private static readonly int NoFollow =
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 ? 0x8000 : 0x20000;

    /// <summary>Number of the user that this process acts as.</summary>
    public static uint User => EffectiveUser();

    /// <summary>Null where nothing is there.</summary>
    /// <exception cref="IOException">It cannot be told.</exception>
    /// <exception cref="UnauthorizedAccessException">A directory on the way may not be entered.</exception>
    public static FileStatus? Status(string path, bool followsLinks) =>
        StatxCall.Ask(AtCurrentDirectory, path, followsLinks ? 0 : AtNoFollow, BasicStats, out var buffer) == 0
            ? WithAccessList(new FileStatus(buffer), path, followsLinks)
            : Explain(path);

    /// <summary>Opens to read, where the last part of the path is no link.</summary>
    /// <exception cref="IOException">It cannot be opened, or is a link.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle OpenToRead(string path, out FileStatus status)
    {
        var handle = new SafeFileHandle(Open(path, Read | NoFollow), ownsHandle: true);
        if (handle.IsInvalid)
        {
            Explain(path);
            throw new FileNotFoundException(Marshal.GetPInvokeErrorMessage(NoEntry), path);
        }

        _ = StatxCall.Ask((int)handle.DangerousGetHandle(), "", AtEmptyPath, BasicStats, out var buffer);
        status = new FileStatus(buffer);
        return handle;
    }

    /// <summary>Gives a file that is open to a user, with his first group.</summary>
    /// <exception cref="IOException">That is refused.</exception>
    public static void Give(SafeFileHandle file, uint user)
    {
        if (ChangeOwner(file, user, Accounts.GroupOf(user) ?? uint.MaxValue) != 0) throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    /// <summary>Gives a file that is open to the user and the group of another one; leaves it as it is where there is none, or they are the same.</summary>
    /// <exception cref="IOException">That is refused.</exception>
    public static void GiveAs(SafeFileHandle file, string other)
    {
        if (Status(other, followsLinks: true) is not { } wanted) return;
        _ = StatxCall.Ask((int)file.DangerousGetHandle(), "", AtEmptyPath, BasicStats, out var buffer);
        if ((buffer.User, buffer.Group) == (wanted.User, wanted.Group)) return;
        if (ChangeOwner(file, wanted.User, wanted.Group) != 0) throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    /// <summary>Gives a directory that was just made to a user and a group.</summary>
    /// <exception cref="IOException">That is refused.</exception>
    public static void GiveDirectory(string path, uint user, uint group)
    {
        if (ChangeOwnerOfLink(path, user, group) != 0) throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    /// <summary>What new files of this process never allow, as in <c>umask</c>.</summary>
    [LibraryImport("libc", EntryPoint = "umask")]
    public static partial uint SetMask(uint mask);

    // A size of 0 asks for nothing but the length, which is negative where there is none. A link never has one, and where the group
    // may not write, nobody in a list may.
    private static FileStatus WithAccessList(FileStatus status, string path, bool followsLinks) =>
        status.IsLink || !status.Mode.HasFlag(UnixFileMode.GroupWrite)
            ? status
            : status with { HasAccessList = (followsLinks ? GetAttribute(path, AccessList, 0, 0) : GetAttributeOfLink(path, AccessList, 0, 0)) > 0 };

    private static FileStatus? Explain(string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return error switch
        {
            NoEntry or NotADirectory => null,
            AccessDenied => throw new UnauthorizedAccessException($"{Marshal.GetPInvokeErrorMessage(error)}: {path}"),
            _ => throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: {path}"),
        };
    }

    [LibraryImport("libc", EntryPoint = "getxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttribute(string path, string name, nint value, nuint size);

    [LibraryImport("libc", EntryPoint = "lgetxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttributeOfLink(string path, string name, nint value, nuint size);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    private static partial int ChangeOwner(SafeFileHandle file, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int ChangeOwnerOfLink(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
