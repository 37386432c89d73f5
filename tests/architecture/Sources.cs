namespace XMailFleet.Architecture.Tests;

/// <summary>Where the sources are that these tests were built from.</summary>
internal static class Sources
{
    /// <summary>Directory of XMailFleet.sln.</summary>
    public static string Repository { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Whether a file was written by the build.</summary>
    public static bool IsBuilt(string file) =>
        Path.GetRelativePath(Repository, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "XMailFleet.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("XMailFleet.sln is nowhere above the tests."));
}
