using System.IO.Enumeration;
using System.Text;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>Reads the directories that /etc/ld.so.conf names, as ldconfig(8) does.</summary>
internal static class LoaderConfiguration
{
    public const string DefaultPath = "/etc/ld.so.conf";

    private const int FileLimit = 256 * 1024;
    private const int MaxFiles = 256;
    private const string Include = "include";

    /// <summary>The directories in the order of the file, those of included files in their place. Empty where there is no such file.</summary>
    public static IReadOnlyList<string> ReadDirectories(string path)
    {
        var directories = new List<string>();
        var seen = new HashSet<string>();
        ReadFile(path, directories, seen);
        return directories;
    }

    private static void ReadFile(string path, List<string> directories, HashSet<string> seen)
    {
        if (seen.Count >= MaxFiles || !seen.Add(path) || BoundedFile.TryRead(path, FileLimit) is not { } content) return;
        foreach (var raw in Encoding.UTF8.GetString(content).Split('\n'))
        {
            var line = raw.Split('#')[0].Trim();
            if (line.StartsWith(Include, StringComparison.Ordinal) && line.Length > Include.Length && char.IsWhiteSpace(line[Include.Length]))
            {
                foreach (var pattern in line[Include.Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    foreach (var file in Expand(pattern, path)) ReadFile(file, directories, seen);
            }
            else if (line.Length > 0)
            {
                // Before glibc 2.0 a library type could follow: "/usr/lib=libc5".
                directories.AddRange(line.Split([' ', '\t', ':', ','], StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=')[0]));
            }
        }
    }

    // Wildcards are met in the last component only: "/etc/ld.so.conf.d/*.conf".
    private static string[] Expand(string pattern, string includedFrom)
    {
        var full = Path.GetFullPath(pattern, Path.GetDirectoryName(Path.GetFullPath(includedFrom))!);
        var (directory, name) = (Path.GetDirectoryName(full)!, Path.GetFileName(full));
        return
        [
            .. HostDirectory.Names(directory, MaxFiles)
                .Where(file => FileSystemName.MatchesSimpleExpression(name, file, ignoreCase: false))
                .Order(StringComparer.Ordinal)
                .Select(file => Path.Combine(directory, file)),
        ];
    }
}
