using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// The two calls of the C library that .NET does not offer: the whole status of a file, and an open that cannot block.
/// Of Linux only: the layout of <c>statx</c> is the same on every architecture and libc there.
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

    public static StatusAttempt Status(string path, bool followLinks)
    {
        var failed = Statx(AtCurrentDirectory, path, followLinks ? 0 : AtNoFollow, BasicStats, out var buffer) != 0;
        return failed ? Failure(Marshal.GetLastPInvokeError()) : StatusAttempt.Of(ToStatus(buffer));
    }

    public static StatusAttempt Status(SafeFileHandle handle)
    {
        var descriptor = (int)handle.DangerousGetHandle();
        var failed = Statx(descriptor, "", AtEmptyPath, BasicStats, out var buffer) != 0;
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

    private static StatusAttempt Failure(int error) => StatusAttempt.Failed(
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
            UserId = buffer.UserId,
            GroupId = buffer.GroupId,
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

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(int directory, string path, int flags, uint mask, out StatxBuffer buffer);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);
}
