using XMailFleet.Texts;

namespace XMailFleet.Fleet.Answers;

/// <summary>
/// A request that the fleet cannot fulfil. The message is for the person who asked, in English: what is wrong and what to
/// do, in whole sentences.
/// </summary>
internal sealed class FleetException : Exception
{
    private readonly Func<Language, string>? _say;

    /// <summary>A refusal that only reaches callers of the API, who are answered in English.</summary>
    public FleetException(FleetErrorKind kind, string message) : base(message) => Kind = kind;

    /// <summary>A refusal that pages and commands show too.</summary>
    public FleetException(FleetErrorKind kind, Func<Language, string> say) : base(say(Language.English)) => (Kind, _say) = (kind, say);

    public FleetErrorKind Kind { get; }

    /// <summary>The message in Japanese; null where there is none.</summary>
    public string? Japanese => In(Language.Japanese);

    public static FleetException InvalidArgument(string message) => new(FleetErrorKind.InvalidArgument, message);

    public static FleetException InvalidArgument(Func<IRequestWords, string> say) => Of(FleetErrorKind.InvalidArgument, say);

    public static FleetException NotFound(string message) => new(FleetErrorKind.NotFound, message);

    public static FleetException NotFound(Func<IRequestWords, string> say) => Of(FleetErrorKind.NotFound, say);

    public static FleetException FailedPrecondition(Func<IRequestWords, string> say) => Of(FleetErrorKind.FailedPrecondition, say);

    /// <summary>The message in a language; null where it is said in English alone.</summary>
    public string? In(Language language) => language is Language.English ? Message : _say?.Invoke(language);

    private static FleetException Of(FleetErrorKind kind, Func<IRequestWords, string> say) =>
        new(kind, language => say(Words.Request(language)));
}
