using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>Lists the OpenSSL libraries of the host.</summary>
internal static class LibraryInspector
{
    /// <summary>Every library that was found and every mapped one, each file once, by path.</summary>
    public static IEnumerable<OpenSslLibrary> Inspect(IEnumerable<LibraryEntry> found, IReadOnlyList<MappedFile> mapped)
    {
        var libraries = found
            .Select(entry => entry.Path)
            .Distinct()
            .Select(path => LibraryFile.At(path)?.ToFacts(path))
            .OfType<OpenSslLibrary>()
            .ToDictionary(library => library.Path);
        foreach (var file in mapped) Mark(libraries, file);
        return libraries.Values.OrderBy(library => library.Path, StringComparer.Ordinal);
    }

    private static void Mark(Dictionary<string, OpenSslLibrary> libraries, MappedFile file)
    {
        var loaded = LoadedLibraries.Content(file)?.ToFacts(file.Path);
        if (!libraries.TryGetValue(file.Path, out var library))
        {
            library = loaded ?? new OpenSslLibrary { Path = file.Path, CompiledSecurityLevel = -1 };
            libraries.Add(file.Path, library);
        }

        library.Loaded = !file.Replaced;
        library.Replaced = file.Replaced;
        if (file.Replaced) library.LoadedVersion = loaded?.Version ?? "";
    }
}
