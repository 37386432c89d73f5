using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>An OpenSSL library file, read once for as long as it stays the same.</summary>
internal sealed record LibraryFile(LibraryName Name, ProgramImage Image, LibraryTexts Texts)
{
    private static readonly IdentityCache<LibraryFile> Cache = new(path => Read(path, Path.GetFileName(path)));

    /// <summary>The library at <paramref name="path"/>; null where there is none.</summary>
    public static LibraryFile? At(string path) => Cache.Get(path);

    /// <summary>The library whose content is at <paramref name="path"/> and whose name is <paramref name="fileName"/>.</summary>
    public static LibraryFile? Read(string path, string fileName) =>
        LibraryName.Parse(fileName) is { } name && ProgramImage.Read(path) is { } image && LibraryTexts.Read(path) is { } texts
            ? new LibraryFile(LibraryName.Parse(image.SoName) ?? name, image, texts)
            : null;

    /// <summary>The facts, as they are sent.</summary>
    public OpenSslLibrary ToFacts(string path) => new()
    {
        Path = path,
        Kind = Name.Kind,
        Version = Texts.Version?.ToString() ?? "",
        Generation = Name.Generation,
        Architecture = Image.Architecture,
        OpensslDirectory = Name.Kind is LibraryKind.Crypto ? Texts.Directory : "",
        CompiledSecurityLevel = Name.Kind is LibraryKind.Crypto ? Texts.SecurityLevel : -1,
    };
}
