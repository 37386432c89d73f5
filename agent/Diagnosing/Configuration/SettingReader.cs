using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Effective values of the TLS variables.</summary>
internal static class SettingReader
{
    // XMail reads a flag or number through a buffer that holds this much of it.
    private const int NumberBytes = 62;

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

        var value = line.Value!.Length <= NumberBytes ? line.Value : line.Value[..NumberBytes];
        return new Setting
        {
            Name = variable.Name,
            Value = variable.IsFlag ? KnownForm.Flag(value) : CNumber.Parse(value).ToString(CultureInfo.InvariantCulture),
            LineNumber = line.LineNumber,
            On = variable.IsFlag && CNumber.IsOn(value),
        };
    }
}
