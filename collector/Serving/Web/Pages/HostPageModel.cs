using XMailFleet.Fleet.Regressions;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <param name="Latest">Newest snapshot with its diagnosis; null before the first answer.</param>
/// <param name="Snapshots">Newest snapshots, newest first.</param>
/// <param name="Open">Open regressions.</param>
/// <param name="Recent">Newest records of whatever state.</param>
public sealed record HostPageModel(
    Host Host, Snapshot? Latest, IReadOnlyList<Snapshot> Snapshots, IReadOnlyList<Regression> Open, IReadOnlyList<Regression> Recent)
{
    /// <summary>
    /// Errors and warnings of the newest diagnosis that no open regression tells of. What only follows from another is not counted.
    /// </summary>
    public int UntoldCount => Latest?.Diagnosis.CheckResults.Count(result =>
        result.Status is CheckStatus.Error or CheckStatus.Warning
        && !Open.Any(open => open.RuleId == result.CheckId && open.Subject == result.Subject)
        && !Consequence.IsExplained(result, Latest.Diagnosis)) ?? 0;
}
