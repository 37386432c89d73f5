using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Where options are set: the command line before the environment before the configuration file.</summary>
public sealed class OptionSources
{
    private readonly ParseResult _parsed;
    private readonly Func<string, string?> _environment;
    private readonly ConfigurationFile _file;

    private OptionSources(ParseResult parsed, Func<string, string?> environment, ConfigurationFile file) =>
        (_parsed, _environment, _file) = (parsed, environment, file);

    /// <summary>The language asked for, else the locale's, else English.</summary>
    public Language Language =>
        Find(CommonSettings.Language) is { Text: "en" or "ja" } asked
            ? Languages.Parse(asked.Text) ?? Language.English
            : Languages.FromLocale(_environment);

    /// <summary>Opens them; <paramref name="errors"/> gets what is wrong with the configuration file.</summary>
    public static OptionSources Open(ParseResult parsed, Func<string, string?> environment, List<string> errors)
    {
        var sources = new OptionSources(parsed, environment, ConfigurationFile.None);
        return sources.Find(CommonSettings.Config) is { } path
            ? new OptionSources(parsed, environment, ConfigurationFile.Read(path.Text, NamesOf(parsed), sources.Language, errors))
            : sources;
    }

    /// <summary>The text that a setting has, and where it comes from; null where nothing sets it.</summary>
    public (string Text, string Source)? Find(Setting setting) =>
        setting.Given(_parsed) is { } given ? (given, $"--{setting.Name}")
        // An empty variable is an unset one, as everywhere in shells.
        : _environment(setting.Variable) is { Length: > 0 } variable ? (variable, setting.Variable)
        : _file.Values.TryGetValue(setting.Name, out var text) ? (text, $"{_file.Path}: \"{setting.Name}\"")
        : null;

    // One file serves all commands of a program.
    private static SortedSet<string> NamesOf(ParseResult parsed) =>
        [.. parsed.RootCommandResult.Command.Subcommands
            .SelectMany(command => command.Options)
            .Select(option => option.Name.TrimStart('-'))
            .Except([CommonSettings.Config.Name])];
}
