namespace XMailFleet.Programs.Doctoring;

/// <summary>A systemd unit of the programs, as its files have it. Read by hand: whoever asks need not be allowed to ask systemd.</summary>
/// <param name="Name">With its ending.</param>
/// <param name="Path">The file; null where there is none.</param>
public sealed record UnitFile(string Name, string? Path)
{
    private const string LinkToNothing = "/dev/null";

    // As systemd.unit(5) has them, the strongest first.
    private static readonly string[] Places =
        ["/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

    /// <summary>Whether this machine is run by systemd.</summary>
    public static bool IsSystemdHere => Directory.Exists("/run/systemd/system");

    /// <summary>Whether somebody keeps it from being started.</summary>
    public bool IsMasked => Path is not null && new FileInfo(Path).LinkTarget == LinkToNothing;

    /// <summary>Whether it starts with the machine.</summary>
    public bool IsEnabled =>
        Places[..2].Where(Directory.Exists).SelectMany(place => Directory.EnumerateDirectories(place, "*.wants")).Any(wants => new FileInfo(System.IO.Path.Combine(wants, Name)).LinkTarget is not null);

    /// <summary>What it starts: program and arguments; empty where it says nothing of that.</summary>
    public IReadOnlyList<string> Command => SplitCommand(Values("ExecStart").LastOrDefault(""));

    /// <summary>The directory that it is given for its state; null for none.</summary>
    public string? StateDirectory =>
        Values("StateDirectory").LastOrDefault() is { } name ? System.IO.Path.Combine("/var/lib", name.Split(' ')[0]) : null;

    /// <summary>The unit of this name.</summary>
    public static UnitFile Find(string name) => new(name, NamesOf(name).SelectMany(file => Places.Select(place => System.IO.Path.Combine(place, file))).FirstOrDefault(IsThere));

    /// <summary>What a key is set to, by the file itself and by what others add to it, in order.</summary>
    public IEnumerable<string> Values(string key) =>
        Path is null || IsMasked ? [] :
        from file in DropIns().Prepend(Path)
        from line in Read(file) ?? []
        where line.StartsWith($"{key}=", StringComparison.Ordinal)
        let value = line[(key.Length + 1)..].Trim()
        where value.Length > 0
        select value.Replace("%i", Instance, StringComparison.Ordinal);

    /// <summary>The first of its files that whoever asks may not read; null where he may read all.</summary>
    public string? Unread => Path is null || IsMasked ? null : DropIns().Prepend(Path).FirstOrDefault(file => Read(file) is null);

    private string Instance => Name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? System.IO.Path.GetFileNameWithoutExtension(Name[(at + 1)..]) : "";

    // An instance has its own file, or that of all.
    private static IEnumerable<string> NamesOf(string name) =>
        name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? [name, $"{name[..(at + 1)]}{System.IO.Path.GetExtension(name)}"] : [name];

    private IEnumerable<string> DropIns() =>
        NamesOf(Name).Reverse().SelectMany(file => Places.Reverse().Select(place => System.IO.Path.Combine(place, $"{file}.d")))
            .Where(Directory.Exists).SelectMany(place => Directory.EnumerateFiles(place, "*.conf")).OrderBy(System.IO.Path.GetFileName, StringComparer.Ordinal);

    // Null where whoever asks may not.
    private static string[]? Read(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsThere(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    // As far as our units use it: words with blanks between, quotes around what holds one.
    private static IReadOnlyList<string> SplitCommand(string line) =>
        [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line)];
}
