namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// How many polls make a regression, and how many end it. By default one poll does either: what a diagnosis says of
/// files and configuration is so. What comes and goes is held together by flapping instead.
/// </summary>
internal sealed record RegressionOptions
{
    /// <summary>Polls that must find it worse, among the last <see cref="OpenWindow"/> that could tell. 1 to 30.</summary>
    public int OpenAfter { get; init; } = 1;

    /// <summary>Polls that are looked back at. <see cref="OpenAfter"/> to 30.</summary>
    public int OpenWindow { get; init; } = 1;

    /// <summary>Good polls in a row that end a regression. 1 to 30.</summary>
    public int RecoverAfter { get; init; } = 1;

    /// <summary>A regression that opens this often within <see cref="FlappingWindow"/> is flapping. 2 to 30.</summary>
    public int FlappingAfter { get; init; } = 4;

    /// <summary>1 min to 7 days.</summary>
    public TimeSpan FlappingWindow { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Good polls in a row that end a regression that is flapping. 1 to 30.</summary>
    public int FlappingRecoverAfter { get; init; } = 10;

    /// <summary>
    /// A regression that comes back this soon after its recovery is counted as the same one. 0 makes each a new one;
    /// at most 7 days.
    /// </summary>
    public TimeSpan ReopenWindow { get; init; } = TimeSpan.FromHours(1);
}
