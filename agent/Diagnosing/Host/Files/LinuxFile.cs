using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using XMailFleet.State;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// The calls of the C library that .NET does not offer: the whole status of a file, an open that cannot block, and one that holds a
/// single entry of a directory without opening what it is. Of Linux only.
/// </summary>
internal static partial class LinuxFile
{
    private const int AtCurrentDirectory = -100;
    private const int AtNoFollow = 0x100;
    private const int AtEmptyPath = 0x1000;
    private const uint BasicStats = 0x7ff;

    private const int NoEntry = 2;
    private const int AccessDenied = 13;
    private const int NotADirectory = 20;
    private const int NameTooLong = 36;
    private const int TooManyLinks = 40;

    // O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC: a FIFO without a writer opens at once instead of waiting for one.
    private const int ReadWithoutBlocking = 0x100 | 0x800 | 0x80000;

    // O_PATH | O_CLOEXEC: names the entry, and neither reads nor wakes what stands there.
    private const int HoldOnly = 0x200000 | 0x80000;
    private const int LongestPath = 4096;

    // O_DIRECTORY and O_NOFOLLOW are other bits on ARM than elsewhere.
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;
    private static readonly int OnlyDirectory = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;

    public static StatusAttempt Status(string path, bool followLinks)
    {
        var failed = StatxCall.Ask(AtCurrentDirectory, path, followLinks ? 0 : AtNoFollow, BasicStats, out var buffer) != 0;
        return failed ? Failure(Marshal.GetLastPInvokeError()) : StatusAttempt.Of(ToStatus(buffer));
    }

    public static StatusAttempt Status(SafeFileHandle handle)
    {
        var descriptor = (int)handle.DangerousGetHandle();
        var failed = StatxCall.Ask(descriptor, "", AtEmptyPath, BasicStats, out var buffer) != 0;
        GC.KeepAlive(handle);
        return failed ? Failure(Marshal.GetLastPInvokeError()) : StatusAttempt.Of(ToStatus(buffer));
    }

    /// <summary>Opens for reading, or tells why not. Whether it is a regular file is for the caller to ask.</summary>
    public static SafeFileHandle? OpenForReading(string path, out StatusAttempt failure)
    {
        var descriptor = Open(path, ReadWithoutBlocking);
        failure = descriptor < 0 ? Failure(Marshal.GetLastPInvokeError()) : default;
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Holds the entry of that name, links not followed; null where there is none. From <c>/</c> where no directory is given.</summary>
    public static SafeFileHandle? Hold(SafeFileHandle? directory, string name, out StatusAttempt failure)
    {
        var from = directory is null ? AtCurrentDirectory : (int)directory.DangerousGetHandle();
        // Asked for as a directory first, which mounts what is mounted on demand.
        var descriptor = OpenAt(from, name, HoldOnly | NoFollow | OnlyDirectory);
        if (descriptor < 0) descriptor = OpenAt(from, name, HoldOnly | NoFollow);
        failure = descriptor < 0 ? Failure(Marshal.GetLastPInvokeError()) : default;
        GC.KeepAlive(directory);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>What the link that is held leads to; null where it cannot be read.</summary>
    public static string? LinkTarget(SafeFileHandle link)
    {
        var buffer = new byte[LongestPath];
        var length = ReadLinkAt((int)link.DangerousGetHandle(), "", buffer, buffer.Length);
        GC.KeepAlive(link);
        return length <= 0 ? null : Encoding.UTF8.GetString(buffer, 0, (int)length);
    }

    /// <summary>The path under which the kernel opens exactly what is held, whatever has taken its name since.</summary>
    public static string PathOf(SafeFileHandle held) =>
        string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{(int)held.DangerousGetHandle()}");

    /// <summary>True where an access list may take or give rights beside the permission bits.</summary>
    public static bool HasAccessList(SafeFileHandle held) => GetAttribute(PathOf(held), "system.posix_acl_access", 0, 0) > 0;

    /// <summary>What an error number of the C library means here.</summary>
    public static StatusAttempt Failure(int error) => StatusAttempt.Failed(
        error switch
        {
            NoEntry or NotADirectory or NameTooLong => StatusFailure.Missing,
            AccessDenied => StatusFailure.Denied,
            TooManyLinks => StatusFailure.Loop,
            _ => StatusFailure.Other,
        },
        Marshal.GetPInvokeErrorMessage(error));

    private static FileStatus ToStatus(in StatxBuffer buffer) =>
        new(Kind(buffer.Mode), (long)buffer.Size, ToTime(buffer.ModifySeconds, buffer.ModifyNanoseconds))
        {
            Mode = buffer.Mode & 0xfff,
            UserId = buffer.User,
            GroupId = buffer.Group,
            LinkCount = buffer.Links,
            ChangeTime = ToTime(buffer.ChangeSeconds, buffer.ChangeNanoseconds),
            Identity = (buffer.DeviceMajor, buffer.DeviceMinor, buffer.Inode),
        };

    private static FileKind Kind(ushort mode) => (mode & 0xf000) switch
    {
        0x1000 => FileKind.Fifo,
        0x4000 => FileKind.Directory,
        0xa000 => FileKind.Link,
        0xc000 => FileKind.Socket,
        0x2000 or 0x6000 => FileKind.Device,
        _ => FileKind.Regular,
    };

    // A file system may hold times that DateTimeOffset cannot.
    private static DateTimeOffset ToTime(long seconds, uint nanoseconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, -62135596800, 253402300799))
            .AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(int directory, string name, int flags);

    [LibraryImport("libc", EntryPoint = "readlinkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ReadLinkAt(int directory, string name, [Out] byte[] target, nint size);

    [LibraryImport("libc", EntryPoint = "getxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttribute(string path, string name, nint value, nint size);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);
}
