using System.Runtime.InteropServices;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Hostile;

/// <summary>Makes, and tells apart, what stands in a directory besides files. Of Linux only.</summary>
internal static partial class FileKinds
{
    private const uint Everybody = 0x1ff;
    private const uint CharacterDevice = 0x2000;
    private const uint UnixSocket = 0xC000; // S_IFSOCK

    /// <summary>True for a regular file that is no link.</summary>
    public static bool IsRegular(string path) => LinuxFile.Status(path, followLinks: false).Value is { Kind: FileKind.Regular };

    public static void MakePipe(string path) => _ = MakeFifo(path, Everybody);

    public static void MakeSocket(string path) => _ = MakeNode(path, UnixSocket | Everybody, 0);

    /// <summary>Makes a device without end or content, of the memory kind; without root there is none.</summary>
    public static void MakeDevice(string path, uint number) => _ = MakeNode(path, CharacterDevice | Everybody, (1UL << 8) | number);

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "mknod", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeNode(string path, uint mode, ulong device);
}
