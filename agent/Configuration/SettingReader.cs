using XMailFleet.V1;

namespace XMailFleet.Agent.Configuration;

/// <summary>Effective values of the TLS variables.</summary>
internal static class SettingReader
{
    public static IEnumerable<Setting> Read(ServerTab tab) => TlsVariable.All.Select(variable => Read(tab, variable));

    private static Setting Read(ServerTab tab, TlsVariable variable)
    {
        var line = tab.Find(variable.Name);
        // An empty number means the default; an empty flag is a 0 like any other text without a digit.
        if (line is null || (!variable.IsFlag && line.Value!.Length == 0))
        {
            return new Setting
            {
                Name = variable.Name,
                Value = variable.Default,
                IsDefault = true,
                On = variable.IsFlag && CNumber.IsOn(variable.Default),
            };
        }

        return new Setting
        {
            Name = variable.Name,
            Value = ByteText.ToDisplay(line.Value!),
            LineNumber = line.LineNumber,
            On = variable.IsFlag && CNumber.IsOn(line.Value!),
        };
    }
}
