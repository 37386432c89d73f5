using System.Text.RegularExpressions;

namespace XMailFleet.Architecture.Tests;

/// <summary>What uses what, by the <c>using</c> lines of the sources: these show constants too, where they are named across rooms.</summary>
internal static partial class WrittenUses
{
    /// <summary>Every namespace of the product that a source file of the folders names.</summary>
    public static IReadOnlyList<Use> Of(params string[] folders) =>
    [
        .. folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Sources.Repository, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Sources.IsBuilt(file))
            .SelectMany(Read),
    ];

    private static IEnumerable<Use> Read(string file)
    {
        var text = File.ReadAllText(file);
        if (Space().Match(text) is not { Success: true } space) return [];
        var name = Path.GetRelativePath(Sources.Repository, file);
        return Using().Matches(text).Select(match => match.Groups[1].Value).Select(used => new Use(name, space.Groups[1].Value, used, used));
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Space();

    [GeneratedRegex(@"^using (XMailFleet\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
