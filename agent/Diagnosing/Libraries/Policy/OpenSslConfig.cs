namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>The sections of an openssl.cnf, as config(5) of OpenSSL 3 reads them.</summary>
internal sealed class OpenSslConfig(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The section of values that stand before any section header.</summary>
    public const string DefaultSection = "default";

    private const string EnvironmentSection = "ENV";

    private readonly Dictionary<string, List<ConfigValue>> _sections = [];

    public void AddSection(string name) => _sections.TryAdd(name, []);

    // A repeated name replaces the earlier value and takes its place at the end.
    public void Add(string section, ConfigValue value)
    {
        AddSection(section);
        _sections[section].RemoveAll(earlier => earlier.Name == value.Name);
        _sections[section].Add(value);
    }

    /// <summary>The values of a section in order; null where there is no such section.</summary>
    public IReadOnlyList<ConfigValue>? Section(string name) => _sections.GetValueOrDefault(name);

    /// <summary>A value as a variable sees it: of its section, of the environment, else of the default section.</summary>
    public string? Lookup(string section, string name) =>
        Section(section)?.LastOrDefault(value => value.Name == name)?.Value
        ?? (section == EnvironmentSection ? environment.GetValueOrDefault(name) : null)
        ?? Section(DefaultSection)?.LastOrDefault(value => value.Name == name)?.Value;
}
