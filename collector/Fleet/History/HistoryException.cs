using XMailFleet.Texts;

namespace XMailFleet.Fleet.History;

/// <summary>The history cannot be opened, read or written. The message is a sentence for the person who runs it.</summary>
internal sealed class HistoryException(string message, string japanese, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The message in a language. What the system or the database says stands in it as they say it.</summary>
    public string In(Language language) => language is Language.Japanese ? japanese : Message;
}
