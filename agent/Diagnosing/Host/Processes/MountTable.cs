using System.Text;
using System.Text.RegularExpressions;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// The mounts that the agent sees. What a user may mount (an image, a stick, FUSE) is mounted <c>nosuid</c>: its contents
/// may claim to be root's without root having had a hand in it.
/// </summary>
internal static partial class MountTable
{
    // A line has some hundred bytes; a host of many containers has some thousand lines.
    private const int MaxBytes = 16 << 20;

    // Fields of proc(5)'s mountinfo.
    private const int MountPoint = 4;
    private const int Options = 5;

    /// <summary>
    /// Where file systems are mounted <c>nosuid</c>; not the root, over which nobody mounts but root. Null where the table cannot be read, or not to its end.
    /// </summary>
    public static IReadOnlySet<string>? ReadNoSetId() =>
        SystemFile.TryRead("/proc/self/mountinfo", MaxBytes) is { Length: < MaxBytes } table
            ? Encoding.UTF8.GetString(table).Split('\n')
                .Select(line => line.Split(' '))
                .Where(fields => fields.Length > Options && fields[MountPoint] != "/" && fields[Options].Split(',').Contains("nosuid"))
                .Select(fields => Octal().Replace(fields[MountPoint], escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 8)).ToString()))
                .ToHashSet(StringComparer.Ordinal)
            : null;

    // Space, tab, line feed and backslash.
    [GeneratedRegex(@"\\([0-7]{3})")]
    private static partial Regex Octal();
}
