using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>The data directory: of the collector's own files, and of its history where that is embedded.</summary>
internal static class HistoryDirectory
{
    /// <summary>Name of the mail root that the quickstart makes in it.</summary>
    public const string PracticeMailRoot = "practice-mail-root";

    // A directory that a restore makes aside, and what is left where one was killed.
    private const string Restore = "restore";

    private static readonly string[] Files = [LiteDbFile.DataName, LiteDbFile.LogName, LiteDbFile.LockName, .. StateFiles.Plain];

    /// <summary>Makes it where it is not there, and closes it and its files to others.</summary>
    /// <returns>What was open.</returns>
    /// <exception cref="StateException">It is not the collector's alone.</exception>
    public static IReadOnlyList<Mending> Prepare(string directory) => OwnDirectory.Prepare(directory, Files, IsOurs);

    /// <summary>Paths of the files that are used in it.</summary>
    public static IEnumerable<string> FilesOf(string directory) => Files.Select(name => Path.Combine(directory, name));

    /// <summary>An empty directory in it for a history that is on its way into it. What earlier ones left goes.</summary>
    public static string MakeAside(string directory)
    {
        foreach (var left in Directory.EnumerateDirectories(directory, $"{Restore}.*")) Directory.Delete(left, recursive: true);
        return OwnDirectory.MakeNew(Path.Combine(directory, Restore));
    }

    private static bool IsOurs(string name) =>
        Files.Contains(name) || StateFiles.IsOurs(name) || name == PracticeMailRoot || name.StartsWith($"{Restore}.", StringComparison.Ordinal)
        || IsTrial(name);

    // A start makes it to see whether it can write.
    private static bool IsTrial(string name) => name.Length == 33 && name[0] == '.' && name.Skip(1).All(char.IsAsciiHexDigitLower);
}
