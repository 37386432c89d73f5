using System.CommandLine;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>The options that a service has: those of its unit's command line, before those of its configuration file.</summary>
public static class ServiceOptions
{
    private const string Serve = "serve";

    /// <summary>What <paramref name="read"/> makes of them.</summary>
    /// <param name="asked">The call that asks; its configuration file and language hold for both.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="configFile">The configuration file that the service reads; null for none.</param>
    /// <param name="read">Reads options of <c>serve</c>.</param>
    /// <exception cref="OptionsException">Something is wrong with them.</exception>
    public static TOptions Read<TOptions>(ParseResult asked, UnitFile unit, string? configFile, Func<OptionReader, TOptions> read)
    {
        var given = unit.Command.ElementAtOrDefault(1) == Serve ? unit.Command.Skip(2).ToArray() : [];
        string[] named = given.Contains(CommonSettings.Config.Option.Name) || configFile is null || !File.Exists(configFile) ? [] : [CommonSettings.Config.Option.Name, configFile];
        var serve = asked.RootCommandResult.Command.Parse([Serve, .. given, .. named, CommonSettings.Language.Option.Name, OptionReader.LanguageOf(asked).Code()]);
        return OptionReader.Read(serve, OptionSources.ReadEnvironment(), read);
    }
}
