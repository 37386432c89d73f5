using System.Globalization;
using System.Text;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Reads an openssl.cnf and what it includes, by the rules of OpenSSL 3. Bounded in files, bytes and depth.</summary>
internal sealed class ConfigReader
{
    private const int FileLimit = 4 << 20;
    private const int MaxFiles = 256;
    private const int MaxDepth = 16;
    private const string IncludeDirective = ".include";

    private readonly OpenSslConfig _config;
    private readonly string _workingDirectory;
    private string _section = OpenSslConfig.DefaultSection;
    private string? _includeDirectory;
    private bool _dollarInNames;
    private int _files;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private ConfigReader(IReadOnlyDictionary<string, string> environment, string workingDirectory)
    {
        _config = new OpenSslConfig(environment);
        _workingDirectory = workingDirectory;
        _includeDirectory = environment.GetValueOrDefault("OPENSSL_CONF_INCLUDE");
    }

    /// <summary>
    /// The configuration; null where OpenSSL rejects the file, which it then ignores as a whole. <paramref name="rejectedAt"/>
    /// is the place, "PATH:LINE".
    /// </summary>
    public static OpenSslConfig? Read(
        string path, IReadOnlyDictionary<string, string> environment, string workingDirectory, out string rejectedAt)
    {
        var reader = new ConfigReader(environment, workingDirectory);
        rejectedAt = reader.ReadFile(path, 0) ?? "";
        return rejectedAt.Length == 0 ? reader._config : null;
    }

    // Each of these returns the place of the first error, or null. Included lines are read as if they stood in the
    // including file: a section that they begin goes on behind them.
    private string? ReadFile(string path, int depth)
    {
        if (depth > MaxDepth || ++_files > MaxFiles || BoundedFile.TryRead(path, FileLimit) is not { } content) return null;
        var line = new StringBuilder();
        var lineNumber = 0;
        var isMarked = depth == 0 && content.AsSpan().StartsWith(ByteOrderMark);
        foreach (var part in Encoding.Latin1.GetString(content.AsSpan(isMarked ? ByteOrderMark.Length : 0)).Split('\n'))
        {
            lineNumber++;
            var text = part.TrimEnd('\r');
            if (ConfigSyntax.IsContinued(text))
            {
                line.Append(text, 0, text.Length - 1);
                continue;
            }

            line.Append(text);
            var location = string.Create(CultureInfo.InvariantCulture, $"{path}:{lineNumber}");
            if (ReadLine(ConfigSyntax.WithoutComment(line.ToString()), location, depth) is { } error) return error;
            line.Clear();
        }

        return null;
    }

    private string? ReadLine(string line, string location, int depth)
    {
        var start = ConfigSyntax.SkipSpace(line, 0);
        if (start == line.Length) return null;
        if (line[start] == '[') return ReadSectionHeader(line, start + 1) ? null : location;
        var end = ConfigSyntax.EndOfName(line, start);
        var (section, name) = (_section, line[start..end]);
        if (end + 1 < line.Length && line[end] == ':' && line[end + 1] == ':')
        {
            section = name;
            start = end + 2;
            end = ConfigSyntax.EndOfName(line, start);
            name = line[start..end];
        }

        var after = ConfigSyntax.SkipSpace(line, end);
        var rest = line[after..].TrimEnd(' ', '\t', '\r', '\n', '\v', '\f');
        if (name == ".pragma") return ReadPragma(rest) ? null : location;
        // The directive needs no space behind it: OpenSSL takes ".includedir" for one too.
        if (name.StartsWith(IncludeDirective, StringComparison.Ordinal) && (after != start + IncludeDirective.Length || rest.StartsWith('=')))
            return Include(rest.StartsWith('=') ? rest[1..] : rest, section, location, depth);
        if (!rest.StartsWith('=')) return location;
        if (Expand(rest[ConfigSyntax.SkipSpace(rest, 1)..], section) is not { } value) return location;
        _config.Add(section, new ConfigValue(name, value, location));
        return null;
    }

    private bool ReadSectionHeader(string line, int start)
    {
        if (EndOfSectionName(line, start) is not { } close) return false;
        if (Expand(line[start..close].Trim(), OpenSslConfig.DefaultSection) is not { } section) return false;
        _section = section;
        _config.AddSection(section);
        return true;
    }

    // A section's name is made of words; anything but names, spaces and the bracket is an error.
    private static int? EndOfSectionName(string line, int start)
    {
        for (var word = ConfigSyntax.SkipSpace(line, start); ;)
        {
            var next = ConfigSyntax.SkipSpace(line, ConfigSyntax.EndOfName(line, word));
            if (next == line.Length) return null;
            if (line[next] == ']') return next;
            if (next == word) return null;
            word = next;
        }
    }

    // ".pragma [=] name:value"; unknown ones are ignored.
    private bool ReadPragma(string text)
    {
        var parts = text.TrimStart('=').Split(':', 2);
        if (parts.Length < 2 || parts[0].Trim().Length == 0) return false;
        var value = parts[1].Trim();
        switch (parts[0].Trim())
        {
            case "dollarid":
                _dollarInNames = value is "on" or "true";
                return value is "on" or "true" or "off" or "false";
            case "includedir":
                _includeDirectory = value;
                return true;
            default:
                return true;
        }
    }

    // A file that is not there is passed over; a directory stands for its *.conf and *.cnf files.
    private string? Include(string text, string section, string location, int depth)
    {
        if (Expand(text.Trim(), section) is not { } name) return location;
        if (name.Contains('\0')) return null;
        var path = Path.GetFullPath(Path.Combine(_includeDirectory ?? "", name), _workingDirectory);
        foreach (var file in FileIdentity.OfDirectory(path) is null ? [path] : FilesOf(path))
        {
            if (ReadFile(file, depth + 1) is { } error) return error;
        }

        return null;
    }

    private static string[] FilesOf(string directory)
    {
        try
        {
            return [.. Directory.GetFiles(directory)
                .Where(file => file.EndsWith(".conf", StringComparison.Ordinal) || file.EndsWith(".cnf", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private string? Expand(string text, string section) => ConfigSyntax.Expand(text, section, _config, _dollarInNames);
}
