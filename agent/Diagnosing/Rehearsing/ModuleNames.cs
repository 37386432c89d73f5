using XMailFleet.Diagnosing.Libraries.Policy;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>
/// What in an openssl.cnf may be the name of code to load. Whatever OpenSSL loads stands there: as a path behind one of few names, or as a
/// provider's or engine's own name, which may be any word. A name too many costs a look whether there is such a file.
/// </summary>
internal static class ModuleNames
{
    private const int MaxNames = 2000;
    private const int MaxLength = 256;

    private static readonly string[] OfPaths = ["module", "dynamic_path", "SO_PATH"];

    /// <summary>Words without a slash, and paths. Relative paths among them lead nowhere.</summary>
    public static IReadOnlyList<string> In(OpenSslConfig? config) =>
        config is null ? [] : [.. config.Values.SelectMany(In).Where(name => name.Length is > 0 and <= MaxLength && !name.Contains('\0', StringComparison.Ordinal)).Distinct().Take(MaxNames)];

    private static IEnumerable<string> In(ConfigValue value)
    {
        var name = value.Name[(value.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var isPath = OfPaths.Contains(name, StringComparer.OrdinalIgnoreCase);
        return new[] { value.Name, name, value.Value }.Where((text, place) => (isPath && place == 2) || !text.Contains('/', StringComparison.Ordinal));
    }
}
