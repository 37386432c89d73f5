using System.Collections;
using System.CommandLine;
using Microsoft.Extensions.Configuration;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Where options are set: the command line before the environment before the configuration file.</summary>
internal sealed class OptionSources
{
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly IConfigurationRoot _root;

    private OptionSources(IReadOnlyDictionary<string, string> environment, params IList<IConfigurationProvider> sources) =>
        (_environment, _root) = (environment, new ConfigurationRoot(sources));

    /// <summary>The language asked for, else the locale's, else English.</summary>
    public Language Language =>
        Find(CommonSettings.Language) is { Text: "en" or "ja" } asked
            ? Languages.Parse(asked.Text) ?? Language.English
            : Languages.FromLocale(name => _environment.GetValueOrDefault(name));

    /// <summary>The process's environment.</summary>
    public static Dictionary<string, string> ReadEnvironment() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            entry => (string)entry.Key,
            entry => (string?)entry.Value ?? "",
            OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Opens them; <paramref name="errors"/> gets what is wrong with the configuration file.</summary>
    public static OptionSources Open(ParseResult parsed, IReadOnlyDictionary<string, string> environment, List<string> errors)
    {
        var settings = ProgramRoot.SettingsOf(parsed);
        var (variables, given) = (new OptionVariables(environment, settings), new GivenOptions(parsed, settings));
        var withoutFile = new OptionSources(environment, variables, given);
        if ((withoutFile.Find(CommonSettings.Config)?.Text ?? OwnFileOf(parsed)) is not { } path || IsLeftAlone(parsed, path)) return withoutFile;
        try
        {
            var file = new OptionFile(path, new MemoryStream(File.ReadAllBytes(path)));
            var sources = new OptionSources(environment, file, variables, given);
            errors.AddRange(file.Refuse([.. settings.Select(setting => setting.Name).Except([CommonSettings.Config.Name])], Words.Values(sources.Language)));
            return sources;
        }
        catch (Exception failure) when (OptionFile.Explain(failure, path, Words.Values(withoutFile.Language)) is { } sentence)
        {
            errors.Add(sentence);
            return withoutFile;
        }
    }

    /// <summary>One source alone, for whoever judges it.</summary>
    public static OptionSources Only(IOptionSource source) => new(new Dictionary<string, string>(), source);

    /// <summary>The text that a setting has, and where it comes from; null where nothing sets it.</summary>
    public (string Text, string Source)? Find(Setting setting) =>
        // As the configuration itself looks for a value: the last of its providers first.
        _root.Providers.Reverse().OfType<IOptionSource>().FirstOrDefault(source => source.TryGet(setting.Name, out _)) is { } nearest
        && _root[setting.Name] is { } text
            ? (text, nearest.Locate(setting.Name))
            : null;

    private static bool IsLeftAlone(ParseResult parsed, string path) =>
        parsed.CommandResult.Command is ProgramCommand command && (command.IgnoresConfiguration || (command.MakesConfiguration && !File.Exists(path)));

    private static string? OwnFileOf(ParseResult parsed) =>
        parsed.RootCommandResult.Command is ProgramRoot { ConfigFile: { } path } && File.Exists(path) ? path : null;
}
