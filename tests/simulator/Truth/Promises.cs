namespace XMailFleet.Simulator.Truth;

/// <summary>What the collector promises by its options, in the words of their help.</summary>
internal sealed record Promises
{
    /// <summary>--unreachable-after: failed polls in a row that make a host unreachable.</summary>
    public int UnreachableAfter { get; init; } = 3;

    /// <summary>--open-after: polls that must find something worse before a regression opens, among the last --open-window.</summary>
    public int OpenAfter { get; init; } = 1;

    public int OpenWindow { get; init; } = 1;

    /// <summary>--recover-after: good polls in a row that end a regression.</summary>
    public int RecoverAfter { get; init; } = 1;

    /// <summary>--reopen-window, in rounds: a regression that comes back this soon is counted as the same one.</summary>
    public double ReopenRounds { get; init; } = 4.5;

    /// <summary>--flapping-after: a regression that opens this often within --flapping-window, in rounds, is flapping.</summary>
    public int FlappingAfter { get; init; } = 4;

    public double FlappingRounds { get; init; } = 12.5;

    /// <summary>--flapping-recover-after: good polls in a row that end a regression that is flapping.</summary>
    public int FlappingRecoverAfter { get; init; } = 3;
}
