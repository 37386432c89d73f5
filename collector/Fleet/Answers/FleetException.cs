namespace XMailFleet.Fleet.Answers;

/// <summary>
/// A request that the fleet cannot fulfil. The message is for the person who asked: what is wrong and what to do, in
/// whole sentences.
/// </summary>
internal sealed class FleetException(FleetErrorKind kind, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public FleetErrorKind Kind { get; } = kind;

    /// <summary>The message in Japanese; null where it only reaches callers of the API, which are answered in English.</summary>
    public string? Japanese { get; init; }

    public static FleetException InvalidArgument(string message, string? japanese = null) =>
        new(FleetErrorKind.InvalidArgument, message) { Japanese = japanese };

    public static FleetException NotFound(string message, string? japanese = null) =>
        new(FleetErrorKind.NotFound, message) { Japanese = japanese };

    public static FleetException FailedPrecondition(string message, string? japanese = null) =>
        new(FleetErrorKind.FailedPrecondition, message) { Japanese = japanese };
}
