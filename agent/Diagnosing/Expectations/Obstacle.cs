namespace XMailFleet.Diagnosing.Expectations;

/// <summary>A reason why there is no TLS session.</summary>
/// <param name="CheckId">The check that tells about it.</param>
/// <param name="Unknown">True where it cannot be told whether it stands in the way.</param>
/// <param name="OfUsual">True where it stands in the way of the usual clients of today alone, and others may get in.</param>
internal sealed record Obstacle(string CheckId, bool Unknown = false, bool OfUsual = false);
