using System.Runtime.InteropServices;

namespace XMailFleet.State;

/// <summary>
/// Linux's <c>statx</c>: the whole status of a file, in a layout that is the same on every architecture and libc. glibc has it since
/// 2.28, with a way of its own where the kernel lacks it; before, the kernel is asked directly.
/// </summary>
internal static partial class StatxCall
{
    private const nint NumberOnX64 = 332;

    // Of the table that arm64 shares with all younger architectures.
    private const nint CommonNumber = 291;

    private static readonly bool OfLibrary = NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "statx", out _);
    private static readonly nint Number = RuntimeInformation.ProcessArchitecture is Architecture.X64 ? NumberOnX64 : CommonNumber;

    /// <summary>0, or -1 and the error as the last one of the platform.</summary>
    public static int Ask(int directory, string path, int flags, uint mask, out StatxBuffer buffer) =>
        OfLibrary ? Statx(directory, path, flags, mask, out buffer) : (int)Syscall(Number, directory, path, flags, (nint)mask, out buffer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(int directory, string path, int flags, uint mask, out StatxBuffer buffer);

    [LibraryImport("libc", EntryPoint = "syscall", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint Syscall(nint number, nint directory, string path, nint flags, nint mask, out StatxBuffer buffer);
}
