using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>The OpenSSL libraries that the running XMail has mapped.</summary>
internal static class LoadedLibraries
{
    /// <summary>Each mapped library once; empty where there is none, or the agent may not see them.</summary>
    public static IReadOnlyList<MappedFile> Find(IHostPlatform platform, XMailInstallation installation) =>
        platform.MappedFiles(installation, name => LibraryName.Parse(name) is not null);

    /// <summary>
    /// The library as it was mapped. Of one that has been replaced the old content is read, which the kernel allows
    /// to a privileged agent only: null where it does not.
    /// </summary>
    public static LibraryFile? Content(MappedFile file) =>
        file.Replaced ? LibraryFile.Read(file.ContentPath, Path.GetFileName(file.Path)) : LibraryFile.At(file.Path);
}
