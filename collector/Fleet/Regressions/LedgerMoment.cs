using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>The poll that a ledger is written at.</summary>
/// <param name="Time">Time of the poll.</param>
/// <param name="Options">How many polls make and end a regression.</param>
internal sealed record LedgerMoment(Timestamp Time, RegressionOptions Options)
{
    /// <summary>Number of the snapshot that the poll made or agreed with; 0 where the host did not answer.</summary>
    public int Snapshot { get; init; }

    /// <summary>
    /// Time since the last poll that counted, for this one to count too where polls are counted. Zero for a poll by schedule, or one
    /// that a person asked for; a poll that came early, because something changed, must not make N polls of what is one.
    /// </summary>
    public TimeSpan LeastSpacing { get; init; } = TimeSpan.Zero;

    /// <summary>How much of this poll may be recorded.</summary>
    public RecordRoom Room { get; init; } = RecordRoom.Whole();

    /// <summary>What differs between a snapshot, by number, and the poll's diagnosis.</summary>
    public Func<int, IReadOnlyList<FieldChange>> ChangesSince { get; init; } = _ => [];

    /// <summary>Maintenance windows that the host is in.</summary>
    public IReadOnlyList<MaintenanceWindow> Windows { get; init; } = [];
}
