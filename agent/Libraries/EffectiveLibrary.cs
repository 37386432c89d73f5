using XMailFleet.Agent.Libraries.Images;
using XMailFleet.Agent.Processes;
using XMailFleet.V1;

namespace XMailFleet.Agent.Libraries;

/// <summary>Finds the libcrypto that governs what XMail can do.</summary>
internal static class EffectiveLibrary
{
    /// <summary>
    /// The one that the running XMail has mapped; else the one that the loader would give its program now. Null where
    /// neither is known: an installed library that nothing ties to XMail says nothing about it.
    /// </summary>
    public static LibraryFile? Find(IReadOnlyList<MappedFile> mapped, ProgramImage? image, LibrarySearch search)
    {
        if (mapped.FirstOrDefault(file => IsCrypto(file.Path)) is { } loaded) return LoadedLibraries.Content(loaded);
        return image?.Needed.Where(IsCrypto).Select(name => search.Find(name, image)).OfType<string>().Select(LibraryFile.At).FirstOrDefault();
    }

    private static bool IsCrypto(string path) => LibraryName.Parse(Path.GetFileName(path))?.Kind is LibraryKind.Crypto;
}
