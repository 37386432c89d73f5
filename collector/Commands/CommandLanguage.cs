using XMailFleet.Collector.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

internal static class CommandLanguage
{
    /// <summary>The language asked for, else the locale's, else English.</summary>
    public static Language Of(SettingReader reader) =>
        Languages.Parse(reader.Choice(Settings.Lang, "", "en", "ja")) ?? Languages.FromLocale(Environment.GetEnvironmentVariable);
}
