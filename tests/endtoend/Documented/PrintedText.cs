using System.Text.RegularExpressions;

namespace XMailFleet.EndToEnd.Tests.Documented;

/// <summary>What a page shows beside what was printed: the same but for what differs each time.</summary>
internal static partial class PrintedText
{
    private const string Anything = "…";

    /// <summary>The first line that is shown and was not printed there; null where all agree. A line of dots stands for any number of lines.</summary>
    public static string? FirstDifference(IReadOnlyList<string> shown, string printed)
    {
        var lines = printed.TrimEnd('\n').Split('\n').Select(Level).ToList();
        var at = 0;
        var mayPass = false;
        foreach (var line in shown)
        {
            if (line.Trim() == Anything)
            {
                mayPass = true;
                continue;
            }

            var found = lines.FindIndex(Math.Min(at, lines.Count), other => other == Level(line));
            if (found < 0 || (found != at && !mayPass)) return line;
            (at, mayPass) = (found + 1, false);
        }

        return at == lines.Count || mayPass ? null : $"(nothing, where this was printed: {lines[at]})";
    }

    private static string Level(string line) => Spaces().Replace(Varying().Replace(line, "~"), " ").Trim();

    // Secrets, digests, identifiers, times, spans and versions of somebody else.
    [GeneratedRegex(@"xmf[a-z]_[\w-]+|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b[0-9a-f]{12,64}\b|\b\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?Z?|\b\d+(\.\d+)? (ms|s|min|h|d|days)\b|\b3\.0\.\d+\b|\.NET [\d.]+")]
    private static partial Regex Varying();

    [GeneratedRegex(@"\s+|─+")]
    private static partial Regex Spaces();
}
