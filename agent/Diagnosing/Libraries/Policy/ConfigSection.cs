namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>The values of one section of an openssl.cnf.</summary>
internal sealed class ConfigSection
{
    private readonly List<ConfigValue?> _values = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>Number of values.</summary>
    public int Count => _positions.Count;

    /// <summary>The values in order.</summary>
    public IEnumerable<ConfigValue> Values => _values.OfType<ConfigValue>();

    // A repeated name replaces the earlier value and takes its place at the end.
    public void Add(ConfigValue value)
    {
        if (_positions.TryGetValue(value.Name, out var earlier)) _values[earlier] = null;
        _positions[value.Name] = _values.Count;
        _values.Add(value);
    }

    /// <summary>The value of that name; null where there is none.</summary>
    public ConfigValue? Find(string name) => _positions.TryGetValue(name, out var position) ? _values[position] : null;
}
