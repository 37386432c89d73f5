using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>Finds the libcrypto that governs what XMail can do.</summary>
internal static class EffectiveLibrary
{
    /// <summary>
    /// The one that the running XMail has mapped; else the one that the loader would give its program now. Where no
    /// program is known it is the system's own: the newest generation of which both libraries are installed for this
    /// host's architecture, since that is what an XMail built here is linked to.
    /// </summary>
    public static LibraryFile? Find(IReadOnlyList<MappedFile> mapped, ProgramImage? image, LibrarySearch search)
    {
        if (mapped.FirstOrDefault(file => IsCrypto(file.Path)) is { } loaded) return LoadedLibraries.Content(loaded);
        return image is null
            ? FindSystems(search)
            : image.Needed.Where(IsCrypto).Select(name => search.Find(name, image)).OfType<string>().Select(LibraryFile.At).FirstOrDefault();
    }

    private static LibraryFile? FindSystems(LibrarySearch search)
    {
        var installed = search.Installed
            .Select(entry => LibraryFile.At(entry.Path))
            .OfType<LibraryFile>()
            .Where(library => library.Name.Generation.Length > 0 && library.Image.Architecture == HostArchitecture.Name)
            .ToList();
        return installed
            .Where(library => library.Name.Kind is LibraryKind.Crypto && library.Texts.Version is not null)
            .Where(crypto => installed.Any(ssl => ssl.Name.Kind is LibraryKind.Ssl && ssl.Name.Generation == crypto.Name.Generation))
            .MaxBy(crypto => crypto.Texts.Version);
    }

    private static bool IsCrypto(string path) => LibraryName.Parse(Path.GetFileName(path))?.Kind is LibraryKind.Crypto;
}
