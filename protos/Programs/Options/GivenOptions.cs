using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace XMailFleet.Programs.Options;

/// <summary>The options of the command line.</summary>
internal sealed class GivenOptions : ConfigurationProvider, IOptionSource
{
    public GivenOptions(ParseResult parsed, IEnumerable<Setting> settings)
    {
        foreach (var setting in settings)
            if (setting.Given(parsed) is { } text) Set(setting.Name, text);
    }

    public string Locate(string name) => $"--{name}";
}
