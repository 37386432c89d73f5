using XMailFleet.Texts;

namespace XMailFleet.Programs.Starting;

/// <summary>A program cannot start, for a reason that a person can do something about.</summary>
public sealed class StartException(Func<IStartFailureWords, string> say, Exception? inner = null)
    : Exception(say(Words.StartFailures(Language.English)), inner)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => say(Words.StartFailures(language));
}
