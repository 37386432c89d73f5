namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>The end of a walk along a path.</summary>
/// <param name="RealPath">The path without links, as far as the walk came.</param>
/// <param name="Distrust">What ended it early; null where root alone can change anything on the way.</param>
internal sealed record PathWalk(string RealPath, Distrust? Distrust)
{
    /// <summary>True where the walk ended since nothing stands there, in a place where nobody else can put anything.</summary>
    public bool Missing { get; init; }
}
