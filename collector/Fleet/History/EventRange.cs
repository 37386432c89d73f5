namespace XMailFleet.Fleet.History;

/// <summary>Which events are kept: those after <paramref name="Removed"/>, up to <paramref name="Newest"/>.</summary>
internal sealed record EventRange(long Removed, long Newest);
