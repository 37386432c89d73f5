using System.Runtime.InteropServices;
using XMailFleet.Rehearsing.V1;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>
/// XMail's files under names that this process can open, whoever it is: files in memory, by the names of their descriptors. XMail's calls
/// take paths, and this process may not open the files themselves.
/// </summary>
/// <param name="CaFile">Null where none is used.</param>
/// <param name="CaDirectory">The directory's certificates as a file; null where none are used.</param>
internal sealed partial record StagedFiles(string Certificate, string PrivateKey, string? CaFile, string? CaDirectory)
{
    /// <exception cref="StageException">The kernel makes none.</exception>
    public static StagedFiles Put(RehearsalRequest request) => new(
        Put(request.Certificate.Span),
        Put(request.PrivateKey.Span),
        request.HasCaFile ? Put(request.CaFile.Span) : null,
        request.HasCaDirectory ? Put(request.CaDirectory.Span) : null);

    private static unsafe string Put(ReadOnlySpan<byte> content)
    {
        var descriptor = MakeMemoryFile("xmailfleet"u8, 0);
        if (descriptor < 0) throw new StageException("memfd_create");
        var rest = content;
        while (!rest.IsEmpty)
        {
            nint written;
            fixed (byte* start = rest) written = Write(descriptor, start, (nuint)rest.Length);
            if (written <= 0) throw new StageException("write");
            rest = rest[(int)written..];
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/proc/self/fd/{descriptor}");
    }

    private static unsafe int MakeMemoryFile(ReadOnlySpan<byte> name, uint flags)
    {
        fixed (byte* start = name) return MakeMemoryFile(start, flags);
    }

    [LibraryImport("libc", EntryPoint = "memfd_create")]
    private static unsafe partial int MakeMemoryFile(byte* name, uint flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static unsafe partial nint Write(int descriptor, byte* bytes, nuint length);
}
