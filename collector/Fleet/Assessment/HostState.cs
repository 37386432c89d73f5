using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Assessment;

/// <summary>What is stored of a host, as far as a poll's outcome is judged by it.</summary>
internal sealed record HostState(StoredHost Host)
{
    /// <summary>The newest snapshot without its diagnosis; null where there is none.</summary>
    public Snapshot? Newest { get; init; }

    public IReadOnlyList<Standing> Standings { get; init; } = [];

    /// <summary>Regressions that are open, and those that recovered lately.</summary>
    public IReadOnlyList<StoredRegression> Regressions { get; init; } = [];

    /// <summary>Maintenance windows that the host is in at the time of the poll.</summary>
    public IReadOnlyList<MaintenanceWindow> Windows { get; init; } = [];

    /// <summary>Diagnoses of the snapshots that standings refer to, by number.</summary>
    public IReadOnlyDictionary<int, Diagnosis> Diagnoses { get; init; } = new Dictionary<int, Diagnosis>();
}
