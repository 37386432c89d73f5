using System.Globalization;

namespace XMailFleet.Simulator.Hostility;

/// <summary>What a siege came to.</summary>
internal sealed record SiegeResult
{
    public required IReadOnlyList<string> Faults { get; init; }

    public required long Answers { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Resident memory before, and the most that was seen, in MB.</summary>
    public required double IdleMegabytes { get; init; }

    public required double MostMegabytes { get; init; }

    /// <summary>After a while without hostile hosts; 0 where that was not waited for.</summary>
    public double AfterMegabytes { get; init; }

    /// <summary>Processor time a second of the run.</summary>
    public required double Cores { get; init; }

    /// <summary>What the disk took, in MB.</summary>
    public required double DiskMegabytes { get; init; }

    /// <summary>Polls of the honest host that was polled least, and the longest that one of them waited.</summary>
    public required int HonestPolls { get; init; }

    public required double LongestWaitSeconds { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Answers} answers in {Seconds:F0} s: resident {IdleMegabytes:F0} MB before, at most {MostMegabytes:F0} (+{MostMegabytes - IdleMegabytes:F0}), after {AfterMegabytes:F0}; {Cores:F2} cores; disk +{DiskMegabytes:F1} MB; honest hosts polled {HonestPolls} times, at most {LongestWaitSeconds:F0} s apart; {Faults.Count} faults");
}
