using Microsoft.Extensions.Configuration;

namespace XMailFleet.Programs.Options;

/// <summary>A place that gives options their values, each under the name without dashes.</summary>
internal interface IOptionSource : IConfigurationProvider
{
    /// <summary>How the person who set it there finds it again.</summary>
    string Locate(string name);
}
