using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>A program: its commands, and the settings that all of them have.</summary>
public sealed class ProgramRoot : RootCommand, IDescribed
{
    private readonly Func<ICommandWords, string> _describe;

    /// <param name="program">Its name, as packages have it; its file may be called otherwise.</param>
    /// <param name="describe">What the program is for.</param>
    /// <param name="configFile">The configuration file that is read where it is there and no other is named.</param>
    public ProgramRoot(string program, Func<ICommandWords, string> describe, string? configFile = null)
    {
        (Program, _describe, ConfigFile) = (program, describe, configFile);
        foreach (var setting in CommonSettings.All)
        {
            setting.Option.Recursive = true;
            Options.Add(setting.Option);
        }
    }

    /// <summary>Its name, as packages have it.</summary>
    public string Program { get; }

    /// <summary>The program, with further commands behind its own.</summary>
    public ProgramRoot With(IEnumerable<Command> commands)
    {
        foreach (var command in commands) Add(command);
        return this;
    }

    /// <summary>The configuration file that is read where it is there and no other is named; null for none.</summary>
    internal string? ConfigFile { get; }

    /// <inheritdoc/>
    public string Describe(Language language) => _describe(Words.Commands(language));

    /// <summary>Settings of every command of the program: one configuration file, and one environment, serve all.</summary>
    internal static IReadOnlyList<Setting> SettingsOf(ParseResult parsed) => SettingsOf(parsed.RootCommandResult.Command);

    /// <summary>The same, of a program that nobody called.</summary>
    internal static IReadOnlyList<Setting> SettingsOf(Command root) =>
        [.. CommandPath.Below(root)
            .SelectMany(command => command.Settings)
            .Concat(CommonSettings.All)
            .Distinct()
            .OrderBy(setting => setting.Name, StringComparer.Ordinal)];
}
