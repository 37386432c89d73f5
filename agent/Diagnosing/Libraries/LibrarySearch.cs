using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Images;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// Where the loader looks for the libraries of a program, in its order (ld.so(8); on Windows the program's directory
/// first), without running it.
/// </summary>
internal sealed class LibrarySearch
{
    // More than anybody needs; each is listed.
    private const int MaxNamed = 64;

    private readonly Lazy<List<LibraryEntry>> _own;
    private readonly Lazy<List<LibraryEntry>> _entries;
    private readonly SystemLibraries _system;

    private LibrarySearch(IEnumerable<string> own, SystemLibraries system, IReadOnlyList<Placer> authors)
    {
        string[] first = [.. own.Distinct()];
        Directories = [.. first.Concat(system.Directories).Distinct()];
        _system = system;
        _own = new Lazy<List<LibraryEntry>>(
            () => [.. first.SelectMany(directory => authors.Count == 0 ? LibraryDirectory.List(directory) : LibraryDirectory.ListFor(authors, directory))]);
        _entries = new Lazy<List<LibraryEntry>>(() => [.. _own.Value, .. system.Entries()]);
    }

    /// <summary>The directories in order.</summary>
    public IReadOnlyList<string> Directories { get; }

    /// <summary>Every library in them, be it that the loader would not come to it.</summary>
    public IEnumerable<LibraryEntry> Installed => _own.Value.Concat(_system.Directories.SelectMany(LibraryDirectory.List));

    /// <param name="programPath">XMail's program; null where it was not found.</param>
    /// <param name="image">Its header; null where it was not found or cannot be read.</param>
    /// <param name="environment">Environment of XMail.</param>
    /// <param name="system">What the loader knows of itself.</param>
    /// <param name="authors">Those beside root who chose program and environment.</param>
    public static LibrarySearch For(
        string? programPath, ProgramImage? image, IReadOnlyDictionary<string, string> environment, SystemLibraries system,
        IReadOnlyList<Placer>? authors = null)
    {
        var origin = programPath is null ? null : Path.GetDirectoryName(programPath);
        if (image?.IsPortableExecutable == true) return new LibrarySearch(WindowsDirectories(origin, image, environment), SystemLibraries.None, authors ?? []);
        IEnumerable<string> rPath = image is { RunPath.Count: 0 } ? image.RPath : [];
        return new LibrarySearch(
        [
            .. rPath.Select(directory => Expand(directory, origin)),
            .. PathList(environment, "LD_LIBRARY_PATH", ':').Select(directory => Expand(directory, origin)),
            .. (image?.RunPath ?? []).Select(directory => Expand(directory, origin)),
        ], system, authors ?? []);
    }

    /// <summary>
    /// The file that the loader takes for <paramref name="name"/> and the program <paramref name="image"/>; null where there is
    /// none. Unix' loader goes on past a file of another architecture; Windows' takes the first of that name, and fails
    /// with it.
    /// </summary>
    public string? Find(string name, ProgramImage image)
    {
        // Windows does not tell upper from lower case in file names.
        var comparison = image.IsPortableExecutable ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return _entries.Value
            .Where(entry => entry.Name.Equals(name, comparison))
            .Select(entry => entry.Path)
            .Take(image.IsPortableExecutable ? 1 : int.MaxValue)
            .FirstOrDefault(path => LibraryFile.At(path)?.Image.Architecture == image.Architecture);
    }

    // Windows shows a 32-bit program SysWOW64 under the name of System32.
    private static IReadOnlyList<string> WindowsDirectories(
        string? origin, ProgramImage image, IReadOnlyDictionary<string, string> environment)
    {
        var system = environment.GetValueOrDefault("SystemRoot");
        var only32Bit = system is null ? "" : Path.Combine(system, "SysWOW64");
        return
        [
            .. origin is null ? [] : (string[])[origin],
            .. system is null ? [] : (string[])
            [
                image.Architecture == "x86" && Directory.Exists(only32Bit) ? only32Bit : Path.Combine(system, "System32"),
                system,
            ],
            .. PathList(environment, "PATH", ';'),
        ];
    }

    private static string Expand(string directory, string? origin) =>
        directory.Replace("${ORIGIN}", origin, StringComparison.Ordinal).Replace("$ORIGIN", origin, StringComparison.Ordinal);

    private static IEnumerable<string> PathList(IReadOnlyDictionary<string, string> environment, string name, char separator) =>
        environment.GetValueOrDefault(name)?.Split(separator, StringSplitOptions.RemoveEmptyEntries).Take(MaxNamed) ?? [];
}
