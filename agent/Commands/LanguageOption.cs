using XMailFleet.Agent.Options;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Commands;

/// <summary>Reads <c>--lang</c>.</summary>
public static class LanguageOption
{
    /// <summary>The language asked for, else the locale's, else English.</summary>
    public static Language Read(OptionReader reader) =>
        reader.Choice(CommandLine.Language, "", "en", "ja") is { Length: > 0 } code
            ? Languages.Parse(code) ?? Language.English
            : Languages.FromLocale(Environment.GetEnvironmentVariable);
}
