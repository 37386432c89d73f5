using Google.Protobuf;

namespace XMailFleet.Fuzzing;

/// <summary>Facts have to leave the agent in both forms that it speaks.</summary>
internal static class Sayable
{
    /// <exception cref="Exception">The message cannot be written, or not be read again.</exception>
    public static void Check<T>(T facts)
        where T : IMessage<T>, new()
    {
        _ = JsonFormatter.Default.Format(facts);
        _ = new MessageParser<T>(() => new T()).ParseFrom(facts.ToByteArray());
    }
}
