using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>
/// Reads an openssl.cnf and what it includes, by the rules of OpenSSL 3. Bounded in files, bytes and depth. What a file includes is read
/// only where everybody could read it who could have written the file.
/// </summary>
internal sealed class ConfigReader
{
    private const int MaxNames = 10_000;
    private const string IncludeDirective = ".include";

    // OpenSSL goes deeper, until it has no more files to open.
    private const int MaxDepth = 16;

    private readonly ConfigBudget _budget = new();
    private readonly List<string> _opened = [];
    private bool _isRelative;
    private readonly OpenSslConfig _config;
    private readonly string _workingDirectory;
    private string _section = OpenSslConfig.DefaultSection;
    private string? _includeDirectory;
    private bool _dollarInNames;
    private FileFacts? _unread;

    private ConfigReader(IReadOnlyDictionary<string, string> environment, string workingDirectory)
    {
        _config = new OpenSslConfig(environment);
        _workingDirectory = workingDirectory;
        _includeDirectory = environment.GetValueOrDefault("OPENSSL_CONF_INCLUDE");
    }

    /// <param name="path">The file, absolute.</param>
    /// <param name="environment">Environment of the program that reads it.</param>
    /// <param name="workingDirectory">Where relative paths of that program start.</param>
    /// <param name="authors">Those beside root who named the file.</param>
    public static ConfigReading Read(
        string path, IReadOnlyDictionary<string, string> environment, string workingDirectory, IReadOnlyList<Placer> authors)
    {
        var reader = new ConfigReader(environment, workingDirectory);
        var rejectedAt = reader.ReadFile(path, authors, 0);
        var reading = reader._unread is { } unread
            ? new ConfigReading(null, "", unread)
            : new ConfigReading(rejectedAt is null ? reader._config : null, rejectedAt ?? "", null);
        return reading with { Opened = reader._opened, IsRelative = reader._isRelative };
    }

    // Each of these returns the place where the reading ends early, or null. Included lines are read as if they stood in the
    // including file: a section that they begin goes on behind them.
    private string? ReadFile(string path, IReadOnlyList<Placer> authors, int depth)
    {
        if (depth > MaxDepth) return null;
        _opened.Add(path);
        var file = RegularFile.Read(path, ConfigBudget.MaxBytes, authors);
        if (file.Failure.Barrier is { } barrier) return Unread(path, barrier);
        if (file.Outcome is RegularFile.Outcome.Oversized || !_budget.Takes(file.Content.Span)) return Unread(path);
        if (file.Outcome is not RegularFile.Outcome.Read) return null;
        foreach (var (line, number) in ConfigLines.Of(file.Content, isFirst: depth == 0))
        {
            if (ReadLine(ConfigSyntax.WithoutComment(line), new ConfigPlace(path, number, depth, file.Authors)) is { } error) return error;
        }

        return null;
    }

    private string Unread(string path, PathBarrier? barrier = null)
    {
        _unread = new FileFacts { Path = path, State = FileState.Oversized };
        if (barrier is not null) FileInspector.Fail(_unread, StatusAttempt.BarredBy(barrier));
        return path;
    }

    private string? ReadLine(string line, ConfigPlace place)
    {
        var start = ConfigSyntax.SkipSpace(line, 0);
        if (start == line.Length) return null;
        if (line[start] == '[') return ReadSectionHeader(line, start + 1) ? null : place.Text;
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
        if (name == ".pragma") return ReadPragma(rest) ? null : place.Text;
        // The directive needs no space behind it: OpenSSL takes ".includedir" for one too.
        if (name.StartsWith(IncludeDirective, StringComparison.Ordinal) && (after != start + IncludeDirective.Length || rest.StartsWith('=')))
            return Include(rest.StartsWith('=') ? rest[1..] : rest, section, place);
        if (!rest.StartsWith('=')) return place.Text;
        if (Expand(rest[ConfigSyntax.SkipSpace(rest, 1)..], section) is not { } value) return place.Text;
        if (!_budget.Takes(value)) return Unread(place.Path);
        _config.Add(section, new ConfigValue(name, value, place.Path, place.LineNumber));
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
    private string? Include(string text, string section, ConfigPlace place)
    {
        if (Expand(text.Trim(), section) is not { } name) return place.Text;
        if (name.Contains('\0')) return null;
        var named = Path.Combine(_includeDirectory ?? "", name);
        _isRelative |= !Path.IsPathRooted(named);
        var path = Path.GetFullPath(named, _workingDirectory);
        _opened.Add(path);
        if (FilesAt(path, place.Authors) is not { } files) return Unread(place.Path);
        foreach (var file in files)
        {
            if (ReadFile(file, place.Authors, place.Depth + 1) is { } error) return error;
        }

        return null;
    }

    // One that may not be listed is left to the reading, which says so. Null where there is too much.
    private IEnumerable<string>? FilesAt(string path, IReadOnlyList<Placer> authors) =>
        HostDirectory.TryNames(path, MaxNames, out _, authors) is not { } names ? [path]
            : !_budget.TakesDirectory(names.Count) ? null
            : names.Where(name => name.EndsWith(".conf", StringComparison.Ordinal) || name.EndsWith(".cnf", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Path.Combine(path, name));

    private string? Expand(string text, string section) => ConfigSyntax.Expand(text, section, _config, _dollarInNames);
}
