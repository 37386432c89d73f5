using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Collector.Regressions;

/// <summary>The poll that a ledger is written at.</summary>
/// <param name="Time">Time of the poll.</param>
/// <param name="Snapshot">Number of the snapshot that it made; 0 where it made none.</param>
/// <param name="ChangesSince">What differs between a snapshot, by number, and the poll's diagnosis.</param>
/// <param name="ReopenWindow">A regression that recovered less than this ago and comes back is the same.</param>
internal sealed record LedgerMoment(
    Timestamp Time, int Snapshot, Func<int, IReadOnlyList<FieldChange>> ChangesSince, TimeSpan ReopenWindow);
