using System.Collections;

namespace XMailFleet.Texts;

/// <summary>
/// The text of one check in one language: a title, and for every reason that the check can give, a message and a
/// remedy. Messages and remedies name parameters in braces: <c>{path}</c>.
/// </summary>
public sealed class CheckText(string title) : IEnumerable<KeyValuePair<string, CheckMessage>>
{
    private readonly Dictionary<string, CheckMessage> _messages = [];

    /// <summary>What the check looks at.</summary>
    public string Title { get; } = title;

    /// <summary>Adds the message for a reason; made for collection initializers.</summary>
    public void Add(string reason, string message, string remedy = "") =>
        _messages.Add(reason, new CheckMessage(message, remedy));

    /// <summary>Adds a message that several checks have.</summary>
    public void Add(string reason, CheckMessage message) => _messages.Add(reason, message);

    /// <summary>The message for <paramref name="reason"/>, or null where this language has none.</summary>
    public CheckMessage? Find(string reason) => _messages.GetValueOrDefault(reason);

    public IEnumerator<KeyValuePair<string, CheckMessage>> GetEnumerator() => _messages.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
