using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

internal static class CommandLanguage
{
    /// <summary>The language asked for, else the locale's, else English.</summary>
    public static Language Of(SettingReader reader) =>
        Languages.Parse(reader.Choice(Settings.Lang, "", "en", "ja")) ?? OfTheLocale();

    /// <summary>The same where a command fails, whatever else of its options is wrong.</summary>
    public static Language Of(ParseResult parsed)
    {
        try
        {
            return CollectorOptionsReader.Read(parsed, Environment.GetEnvironmentVariable, (reader, _) => Of(reader));
        }
        catch (OptionsException)
        {
            return OfTheLocale();
        }
    }

    private static Language OfTheLocale() => Languages.FromLocale(Environment.GetEnvironmentVariable);
}
