using XMailFleet.Texts;

namespace XMailFleet.State;

/// <summary>A place is not the collector's alone. The message is a sentence in English for the person who runs it.</summary>
internal sealed class StateException(Func<IStateWords, string> say) : Exception(say(Words.State(Language.English)))
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => say(Words.State(language));
}
