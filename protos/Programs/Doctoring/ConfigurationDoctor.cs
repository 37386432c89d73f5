using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Doctoring;

/// <summary>Whether the next start would read the configuration file.</summary>
/// <param name="language">The language.</param>
/// <param name="program">The program.</param>
public sealed class ConfigurationDoctor(Language language, ProgramRoot program)
{
    private readonly IDoctorWords _words = Words.Doctor(language);

    public DoctorLine Judge(string path)
    {
        try
        {
            if (!Path.Exists(path)) return Say(DoctorSign.Ok, _words.NoConfiguration(path));
            var (count, faults) = ConfigurationCheck.Of(path, File.ReadAllBytes(path), program, language);
            return faults.Count == 0
                ? Say(DoctorSign.Ok, Words.ConfigurationFile(language).Sound(path, count))
                : Say(DoctorSign.Error, _words.ConfigurationWrong(path, faults.Count), $"{program.Program} config check {ShellPath.Word(path)}");
        }
        catch (UnauthorizedAccessException)
        {
            return Say(DoctorSign.Unknown, _words.MayNotKnow(path), $"sudo {program.Program} doctor");
        }
        catch (IOException failure)
        {
            return Say(DoctorSign.Unknown, _words.CannotKnow(path, failure.Message.TrimEnd('.')));
        }
    }

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, _words.Configuration, sentence, advice);
}
