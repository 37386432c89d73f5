using Microsoft.Extensions.Configuration;

namespace XMailFleet.Programs.Options;

/// <summary>The options of the environment: <c>XMAILFLEET_MAIL_ROOT</c> is mail-root.</summary>
internal sealed class OptionVariables : ConfigurationProvider, IOptionSource
{
    public OptionVariables(IReadOnlyDictionary<string, string> environment, IEnumerable<Setting> settings)
    {
        foreach (var setting in settings)
            // An empty variable is an unset one, as everywhere in shells.
            if (environment.GetValueOrDefault(setting.Variable) is { Length: > 0 } text) Set(setting.Name, text);
    }

    public string Locate(string name) => Setting.VariableOf(name);
}
