namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>The sections of an openssl.cnf, as config(5) of OpenSSL 3 reads them.</summary>
internal sealed class OpenSslConfig(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The section of values that stand before any section header.</summary>
    public const string DefaultSection = "default";

    private const string EnvironmentSection = "ENV";

    // Null for a section that was begun and holds nothing: a file may begin tens of thousands.
    private readonly Dictionary<string, ConfigSection?> _sections = new(StringComparer.Ordinal);

    private static readonly ConfigSection Nothing = new();

    private readonly HashSet<string> _environmentNames = new(StringComparer.Ordinal);

    /// <summary>The variables of the environment that the file refers to, set or not.</summary>
    public IReadOnlySet<string> EnvironmentNames => _environmentNames;

    /// <summary>Every value of every section.</summary>
    public IEnumerable<ConfigValue> Values => _sections.Values.OfType<ConfigSection>().SelectMany(section => section.Values);

    public void AddSection(string name) => _sections.TryAdd(name, null);

    public void Add(string section, ConfigValue value)
    {
        var values = _sections.GetValueOrDefault(section);
        if (values is null) _sections[section] = values = new ConfigSection();
        values.Add(value);
    }

    /// <summary>The section; null where there is none of that name.</summary>
    public ConfigSection? Section(string name) => _sections.TryGetValue(name, out var section) ? section ?? Nothing : null;

    /// <summary>A value as a variable sees it: of its section, of the environment, else of the default section.</summary>
    public string? Lookup(string section, string name)
    {
        if (section == EnvironmentSection) _environmentNames.Add(name);
        return Section(section)?.Find(name)?.Value
            ?? (section == EnvironmentSection ? environment.GetValueOrDefault(name) : null)
            ?? Section(DefaultSection)?.Find(name)?.Value;
    }
}
