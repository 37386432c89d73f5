using System.CommandLine;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>The order in which an installation is looked at: its configuration, and where that holds, all else by the options that the service has.</summary>
/// <param name="asked">The call that asks.</param>
/// <param name="unit">The unit that runs the program.</param>
/// <param name="configFile">Its configuration file.</param>
/// <param name="language">Of the sentences.</param>
public sealed class Examination(ParseResult asked, UnitFile unit, string configFile, Language language)
{
    /// <param name="read">Reads the options of the service.</param>
    /// <param name="judgeAsync">Looks at all else, and changes nothing.</param>
    public async Task<IReadOnlyList<DoctorLine>> RunAsync<TOptions>(Func<OptionReader, TOptions> read, Func<TOptions, Task<IReadOnlyList<DoctorLine>>> judgeAsync)
    {
        var configuration = new ConfigurationDoctor(language, (ProgramRoot)asked.RootCommandResult.Command).Judge(configFile);
        try
        {
            return [configuration, .. await judgeAsync(ServiceOptions.Read(asked, unit, configFile, read))];
        }
        catch (OptionsException wrong)
        {
            var words = Words.Doctor(language);
            return [configuration.Sign is DoctorSign.Ok ? new DoctorLine(DoctorSign.Error, words.Configuration, words.OptionsWrong(wrong.Message)) : configuration];
        }
    }
}
