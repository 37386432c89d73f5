using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>The two files that XMail has loaded, or that the loader would give its program now.</summary>
/// <param name="Ssl">Absolute path of libssl.</param>
/// <param name="Crypto">Absolute path of libcrypto.</param>
/// <param name="Obstacle">Why another program cannot load them as XMail does, for people; empty where it can.</param>
internal sealed record ServerLibraries(string Ssl, string Crypto, string Obstacle)
{
    // Alpine and its like: what is made for their C library cannot be loaded beside another.
    private const string Musl = "libc.musl";

    /// <summary>What libcrypto says of itself.</summary>
    public LibraryTexts? Texts => LibraryFile.At(Crypto)?.Texts;

    /// <summary>Those of <paramref name="image"/>; null where no program is known, or it has none of its own.</summary>
    public static ServerLibraries? Find(IReadOnlyList<MappedFile> mapped, ProgramImage? image, LibrarySearch search)
    {
        if (image is null || Path(LibraryKind.Ssl) is not { } ssl || Path(LibraryKind.Crypto) is not { } crypto) return null;
        return new ServerLibraries(ssl, crypto, Obstacle());

        // A program may need libcrypto through libssl alone.
        string? Path(LibraryKind kind) => mapped.FirstOrDefault(file => KindOf(file.Path) == kind)?.Path ?? Needed(kind, image) ?? (Needed(LibraryKind.Ssl, image) is { } through ? Needed(kind, LibraryFile.At(through)?.Image) : null);

        string? Needed(LibraryKind kind, ProgramImage? by) =>
            by?.Needed.Where(name => KindOf(name) == kind).Select(name => search.Find(name, image)).OfType<string>().FirstOrDefault();

        string Obstacle() =>
            image.IsPortableExecutable || image.Architecture != HostArchitecture.Name ? $"made for {image.Architecture}"
            : image.Needed.Any(name => name.StartsWith(Musl, StringComparison.Ordinal)) ? "made for another C library"
            : mapped.Any(file => file.Replaced) ? "replaced since XMail was started"
            : "";
    }

    private static LibraryKind? KindOf(string path) => LibraryName.Parse(System.IO.Path.GetFileName(path))?.Kind;
}
