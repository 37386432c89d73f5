using Microsoft.Extensions.Configuration;

namespace XMailFleet.Programs.Options;

/// <summary>The options of a configuration file that is judged.</summary>
internal sealed class ScannedOptions : ConfigurationProvider, IOptionSource
{
    private readonly Dictionary<string, ConfigurationLine> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<ConfigurationLine, string> _locate;

    public ScannedOptions(IReadOnlyList<ConfigurationLine> lines, Func<ConfigurationLine, string> locate)
    {
        _locate = locate;
        foreach (var line in lines)
        {
            _lines[line.Key] = line;
            Set(line.Key, line.Text);
        }
    }

    public string Locate(string name) => _locate(_lines[name]);
}
