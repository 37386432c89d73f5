namespace XMailFleet.Collector.Fleet;

/// <summary>
/// A request that the fleet cannot fulfil. The message is for the person who asked: what is wrong and what to do, in
/// whole sentences.
/// </summary>
internal sealed class FleetException(FleetErrorKind kind, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public FleetErrorKind Kind { get; } = kind;

    public static FleetException InvalidArgument(string message) => new(FleetErrorKind.InvalidArgument, message);

    public static FleetException NotFound(string message) => new(FleetErrorKind.NotFound, message);
}
