using System.CommandLine;

namespace XMailFleet.Programs.Options;

/// <summary>Settings that both programs have.</summary>
public static class CommonSettings
{
    /// <summary>Path of the configuration file.</summary>
    public static Setting Config { get; } =
        new("config", "FILE", "JSON file with options, each under its name without dashes (environment: XMAILFLEET_CONFIG).");

    /// <summary>Language of what people read.</summary>
    public static Setting Language { get; } = new("lang", "en|ja", "Language of the output: en or ja (default: the locale's, else English).");

    /// <summary>Makes the settings options of a command.</summary>
    public static void AddTo(this IEnumerable<Setting> settings, Command command)
    {
        foreach (var setting in settings) command.Options.Add(setting.Option);
    }
}
