using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>A command does not do what was asked, for a reason that a person can do something about.</summary>
internal sealed class CommandRefusal(Func<Language, string> say) : Exception(say(Language.English))
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => say(language);
}
