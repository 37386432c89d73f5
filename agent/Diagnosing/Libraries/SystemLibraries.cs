namespace XMailFleet.Diagnosing.Libraries;

/// <summary>What the loader of this host knows without being told by a program.</summary>
/// <param name="Directories">The directories that hold the system's libraries, in order.</param>
/// <param name="BuiltIn">Those of them that the loader searches itself.</param>
/// <param name="Cached">What ldconfig told the loader of the others; null where it goes through all of them.</param>
internal sealed record SystemLibraries(
    IReadOnlyList<string> Directories, IReadOnlyList<string> BuiltIn, IReadOnlyList<LibraryEntry>? Cached)
{
    // glibc does not search /usr/local/lib by itself; musl does, and has neither ld.so.conf nor a cache.
    private static readonly string[] GlibcDirectories = ["/lib64", "/usr/lib64", "/lib", "/usr/lib"];
    private static readonly string[] MuslDirectories = ["/lib", "/usr/local/lib", "/usr/lib"];

    // Debian's loader has a directory of its own for each architecture.
    private static readonly string[] Triplets = ["x86_64-linux-gnu", "i386-linux-gnu", "aarch64-linux-gnu", "arm-linux-gnueabihf"];

    /// <summary>Of a host whose loader knows only what programs tell it.</summary>
    public static SystemLibraries None { get; } = new([], [], null);

    /// <param name="configuration">Path of ld.so.conf.</param>
    /// <param name="cache">Path of ld.so.cache.</param>
    public static SystemLibraries Read(string configuration = LoaderConfiguration.DefaultPath, string cache = LoaderCache.DefaultPath)
    {
        if (OperatingSystem.IsWindows()) return None;
        if (!File.Exists(configuration)) return new SystemLibraries(MuslDirectories, MuslDirectories, null);
        string[] builtIn = [.. Triplets.SelectMany(triplet => new[] { $"/lib/{triplet}", $"/usr/lib/{triplet}" }), .. GlibcDirectories];
        return new SystemLibraries(
            [.. LoaderConfiguration.ReadDirectories(configuration), .. builtIn], builtIn, LoaderCache.Read(cache));
    }

    /// <summary>The libraries that the loader finds, in its order.</summary>
    public IEnumerable<LibraryEntry> Entries() => Cached is null
        ? Directories.SelectMany(LibraryDirectory.List)
        : Cached.Concat(BuiltIn.SelectMany(LibraryDirectory.List));
}
