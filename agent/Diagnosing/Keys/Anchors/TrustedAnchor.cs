namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>An anchor of the host's default trust.</summary>
/// <param name="IsPublic">True where it came with the distribution, as clients elsewhere have it too.</param>
internal readonly record struct TrustedAnchor(bool IsPublic);
