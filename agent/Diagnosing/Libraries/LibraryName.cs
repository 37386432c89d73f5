using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>The name of an OpenSSL library file: which of the two it is, and the generation that the name carries.</summary>
internal sealed record LibraryName(LibraryKind Kind, string Generation)
{
    /// <summary>
    /// Reads "libssl.so.3", "libcrypto.so", "libssl-1_1-x64.dll", "LIBEAY32.dll" and the like; null for the name of
    /// anything else. The generation is empty where the name carries none.
    /// </summary>
    public static LibraryName? Parse(string fileName) =>
        fileName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? ParseWindows(fileName[..^4].ToLowerInvariant())
            : ParseUnix(fileName, "libssl.so", LibraryKind.Ssl) ?? ParseUnix(fileName, "libcrypto.so", LibraryKind.Crypto);

    // A number must follow: "libssl.so.3.bak" is nobody's library, and the loader does not look for it.
    private static LibraryName? ParseUnix(string fileName, string stem, LibraryKind kind)
    {
        if (fileName == stem) return new LibraryName(kind, "");
        if (!fileName.StartsWith(stem + ".", StringComparison.Ordinal)) return null;
        var generation = fileName[(stem.Length + 1)..];
        return generation.Split('.').All(part => part.Length > 0 && char.IsAsciiDigit(part[0]))
            ? new LibraryName(kind, generation)
            : null;
    }

    private static LibraryName? ParseWindows(string name) => name switch
    {
        // One pair of names for 0.9.8, 1.0.0, 1.0.1 and 1.0.2.
        "ssleay32" => new LibraryName(LibraryKind.Ssl, ""),
        "libeay32" => new LibraryName(LibraryKind.Crypto, ""),
        _ when name.StartsWith("libssl-", StringComparison.Ordinal) => WithGeneration(LibraryKind.Ssl, name["libssl-".Length..]),
        _ when name.StartsWith("libcrypto-", StringComparison.Ordinal) => WithGeneration(LibraryKind.Crypto, name["libcrypto-".Length..]),
        _ => null,
    };

    // "1_1-x64" → "1.1", "3" → "3"
    private static LibraryName? WithGeneration(LibraryKind kind, string rest) =>
        rest.Length > 0 && char.IsAsciiDigit(rest[0]) ? new LibraryName(kind, rest.Split('-')[0].Replace('_', '.')) : null;
}
