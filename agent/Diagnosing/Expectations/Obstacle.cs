namespace XMailFleet.Diagnosing.Expectations;

/// <summary>A reason why there is no TLS session.</summary>
/// <param name="CheckId">The check that tells about it.</param>
/// <param name="Unknown">True where it cannot be told whether it stands in the way.</param>
internal sealed record Obstacle(string CheckId, bool Unknown = false);
