namespace XMailFleet.Fleet.History;

/// <summary>A record of an <see cref="IAccessStore"/>.</summary>
internal sealed record AccessRecord(string Id, byte[] Body);
