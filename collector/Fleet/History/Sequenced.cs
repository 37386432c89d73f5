namespace XMailFleet.Fleet.History;

/// <summary>
/// A value with its position in the list that it was read from. The next page of that list is what comes before (or
/// after) the position.
/// </summary>
internal sealed record Sequenced<T>(long Position, T Value);
