using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>Everything that one poll changes, or one person's word on what polls saw.</summary>
internal sealed record PollWrite
{
    /// <summary>Revision of the host that this write was made from.</summary>
    public required long ReadRevision { get; init; }

    /// <summary>
    /// The collector that must hold the host for this to be written: a poll by schedule, where several collectors share the
    /// history. Null: no matter who holds it.
    /// </summary>
    public string? Claimant { get; init; }

    /// <summary>The host as it is to be. The store sets the revision.</summary>
    public required StoredHost Host { get; init; }

    /// <summary>
    /// The newest snapshot as it is to be: new with its diagnosis, or without one where only its last sight and count
    /// change. Null where the host did not answer.
    /// </summary>
    public Snapshot? Snapshot { get; init; }

    /// <summary>The standings as they are to be; null where they do not change.</summary>
    public IReadOnlyList<Standing>? Standings { get; init; }

    /// <summary>Regressions that open, change or recover. Each makes one event.</summary>
    public IReadOnlyList<StoredRegression> Regressions { get; init; } = [];

    /// <summary>Bytes that it adds: a new snapshot, and for each record that is told itself and its event. What is written over adds none.</summary>
    public long Bytes => (Snapshot is { Diagnosis: not null } snapshot ? snapshot.CalculateSize() : 0) + Regressions.Sum(told => 2L * told.CalculateSize());

    /// <summary>What a person did, where this is no poll's outcome but theirs.</summary>
    public Activity? Activity { get; init; }

    /// <summary>Regressions whose record changes without anything to tell, such as a count: no event is made.</summary>
    public IReadOnlyList<StoredRegression> QuietRegressions { get; init; } = [];
}
