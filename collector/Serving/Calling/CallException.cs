using Grpc.Core;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>A collector could not be asked, or refused. The message is a sentence for the person who asked.</summary>
internal sealed class CallException(Func<ICallingWords, string> say) : Exception(say(Words.Calling(Language.English)))
{
    /// <summary>What the collector said; OK where it said nothing.</summary>
    public StatusCode Status { get; init; }

    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => say(Words.Calling(language));
}
