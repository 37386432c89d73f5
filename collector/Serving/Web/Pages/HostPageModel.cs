using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Serving.Web.Pages;

/// <param name="Latest">Newest snapshot with its diagnosis; null before the first answer.</param>
/// <param name="Snapshots">Newest snapshots, newest first.</param>
/// <param name="Open">Open regressions.</param>
/// <param name="Recent">Newest records of whatever state.</param>
public sealed record HostPageModel(
    Host Host, Snapshot? Latest, IReadOnlyList<Snapshot> Snapshots, IReadOnlyList<Regression> Open, IReadOnlyList<Regression> Recent);
