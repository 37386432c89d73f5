using XMailFleet.Texts;

namespace XMailFleet.Fleet.History;

/// <summary>The history cannot be opened, read or written. The message is a sentence in English for the person who runs it.</summary>
internal sealed class HistoryException : Exception
{
    private readonly Func<Language, string> _say;

    public HistoryException(Func<IHistoryWords, string> say, Exception? inner = null)
        : this(language => say(Words.History(language)), inner)
    {
    }

    /// <summary>What is said by the commands that refuse to work on a history.</summary>
    public HistoryException(string message, string japanese)
        : this(language => language is Language.Japanese ? japanese : message, null)
    {
    }

    /// <summary>What something else said already, in each language.</summary>
    public HistoryException(Func<Language, string> say, Exception? inner)
        : base(say(Language.English), inner) => _say = say;

    /// <summary>The message in a language. What the system or the database says stands in it as they say it.</summary>
    public string In(Language language) => _say(language);
}
