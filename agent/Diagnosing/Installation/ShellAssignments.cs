using System.Text;
using System.Text.RegularExpressions;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>
/// Plain assignments of a shell script: <c>NAME=value</c>, quoted or not, <c>$NAME</c> of an earlier one expanded. The
/// script is read, never run.
/// </summary>
internal static partial class ShellAssignments
{
    private const int ScriptLimit = 256 << 10;

    /// <summary>The last value of each name in a script that nobody but root has named.</summary>
    public static Dictionary<string, string> Read(string path) => Read(path, []);

    /// <summary>The last value of each name; empty where the script cannot be read.</summary>
    /// <param name="path">The script.</param>
    /// <param name="authors">Those beside root who named the path; those who could have written the script are added.</param>
    public static Dictionary<string, string> Read(string path, List<Placer> authors)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var script = InspectedFile.Read(path, ScriptLimit, authors);
        authors.AddRange(script.Authors.Except(authors));
        var text = Encoding.UTF8.GetString(script.Content.Span);
        foreach (Match match in Assignment().Matches(text))
        {
            var quoted = match.Groups["single"];
            values[match.Groups["name"].Value] = quoted.Success
                ? quoted.Value
                : Expand(match.Groups["double"].Success ? match.Groups["double"].Value : match.Groups["plain"].Value, values);
        }

        return values;
    }

    /// <summary>The value with what each <c>$NAME</c> stands for; nothing for an unknown one.</summary>
    internal static string Expand(string value, Dictionary<string, string> values) =>
        Variable().Replace(value, match => values.GetValueOrDefault(match.Groups["name"].Value, ""));

    [GeneratedRegex(
        """^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)=(?:'(?<single>[^'\n]*)'|"(?<double>[^"\n]*)"|(?<plain>[^ \t\n;#'"]*))""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();

    [GeneratedRegex("""\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)\}?""", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
