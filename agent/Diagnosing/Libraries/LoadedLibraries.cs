using XMailFleet.Diagnosing.Host.Processes;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>The OpenSSL libraries that the running XMail has mapped.</summary>
internal static class LoadedLibraries
{
    /// <summary>Each mapped library once; empty where there is none, or the agent may not see them.</summary>
    public static IReadOnlyList<MappedFile> Read(string procRoot, int processId) =>
        MappedFiles.Read(procRoot, processId, path => LibraryName.Parse(Path.GetFileName(path)) is not null) ?? [];

    /// <summary>
    /// The library as it was mapped. Of one that has been replaced the old content is read, which the kernel allows
    /// to a privileged agent only: null where it does not.
    /// </summary>
    public static LibraryFile? Content(MappedFile file) =>
        file.Replaced ? LibraryFile.Read(file.ContentPath, Path.GetFileName(file.Path)) : LibraryFile.At(file.Path);
}
