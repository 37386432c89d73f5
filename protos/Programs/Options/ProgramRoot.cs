using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>A program: its commands, and the settings that all of them have.</summary>
public sealed class ProgramRoot : RootCommand, IDescribed
{
    private readonly Func<ICommandWords, string> _describe;

    /// <param name="describe">What the program is for.</param>
    /// <param name="configFile">The configuration file that is read where it is there and no other is named.</param>
    public ProgramRoot(Func<ICommandWords, string> describe, string? configFile = null)
    {
        (_describe, ConfigFile) = (describe, configFile);
        foreach (var setting in CommonSettings.All)
        {
            setting.Option.Recursive = true;
            Options.Add(setting.Option);
        }
    }

    /// <summary>The configuration file that is read where it is there and no other is named; null for none.</summary>
    internal string? ConfigFile { get; }

    /// <inheritdoc/>
    public string Describe(Language language) => _describe(Words.Commands(language));

    /// <summary>Settings of every command of the program: one configuration file, and one environment, serve all.</summary>
    internal static IReadOnlyList<Setting> SettingsOf(ParseResult parsed) =>
        [.. CommandPath.Below(parsed.RootCommandResult.Command)
            .SelectMany(command => command.Settings)
            .Concat(CommonSettings.All)
            .Distinct()
            .OrderBy(setting => setting.Name, StringComparer.Ordinal)];
}
