using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions;

/// <summary>The poll that a ledger is written at.</summary>
/// <param name="Time">Time of the poll.</param>
/// <param name="Options">How many polls make and end a regression.</param>
internal sealed record LedgerMoment(Timestamp Time, RegressionOptions Options)
{
    /// <summary>Number of the snapshot that the poll made or agreed with; 0 where the host did not answer.</summary>
    public int Snapshot { get; init; }

    /// <summary>What differs between a snapshot, by number, and the poll's diagnosis.</summary>
    public Func<int, IReadOnlyList<FieldChange>> ChangesSince { get; init; } = _ => [];

    /// <summary>Maintenance windows that the host is in.</summary>
    public IReadOnlyList<MaintenanceWindow> Windows { get; init; } = [];
}
