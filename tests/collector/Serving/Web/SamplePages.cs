using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Texts;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>Every page over the sample facts, rendered.</summary>
internal static class SamplePages
{
    public static readonly string[] Names =
        ["fleet", "fleet-empty", "host", "host-unreachable", "host-new", "snapshot", "snapshots", "comparison", "regressions", "regressions-empty", "regression", "regression-flapping", "regression-accepted", "findings", "findings-empty", "maintenance", "maintenance-empty", "error"];

    public static Task<string> RenderAsync(string name, Language language, Diagnosis? diagnosis = null)
    {
        var host = Samples.Host("mx1", Verdict.Broken, 1, 12);
        var snapshot = Samples.Snapshot("mx1", 2, diagnosis ?? Samples.Mismatched());
        var before = Samples.Snapshot("mx1", 1, Samples.Healthy());
        List<Regression> regressions =
        [
            Samples.Regression("mx1", 2, Severity.Error, TimeSpan.FromHours(2)),
            Samples.Regression("mx1", 1, Severity.Warning, TimeSpan.FromDays(3), TimeSpan.FromHours(20)),
        ];
        var model = new HostPageModel(host, snapshot, [snapshot, before], regressions[..1], regressions);
        return name switch
        {
            "fleet" => Fleet([host, Samples.Host("mx2", Verdict.Full), Samples.Host("mx3", Verdict.ServerOnly, 0, -3), Samples.Standing("mx4", CheckStatus.Error), Unreachable(Samples.Host("mx5", Verdict.Full))]),
            "fleet-empty" => Fleet([]),
            "host" => Render<HostPage>(("Model", model)),
            "host-unreachable" => Render<HostPage>(("Model", model with { Host = Unreachable(host) })),
            "host-new" => Render<HostPage>(("Model", new HostPageModel(
                new Host { Name = "hosts/new", Address = "new:7460" }, null, [], [], []))),
            "snapshot" => Render<SnapshotPage>(("Snapshot", snapshot)),
            "snapshots" => Render<SnapshotsPage>(
                ("HostName", "hosts/mx1"), ("Snapshots", model.Snapshots), ("NextPageToken", "next")),
            "comparison" => Render<ComparisonPage>(
                ("Before", before), ("After", snapshot), ("Changes", regressions[0].Changes)),
            "regressions" => Regressions(regressions),
            "regressions-empty" => Regressions([]),
            "regression" => Render<RegressionPage>(("Regression", regressions[0])),
            "regression-flapping" => Render<RegressionPage>(("Regression", Samples.Flapping())),
            "regression-accepted" => Render<RegressionPage>(("Regression", Samples.Accepted())),
            "findings" => Findings(new FindingsFilter("mx1", "site", 30), Samples.Findings()),
            "findings-empty" => Findings(new FindingsFilter("", "", 30), new FleetFindings()),
            "maintenance" => Render<MaintenancePage>(
                ("Windows", Samples.Windows()), ("Activities", Samples.Activities()), ("NextPageToken", "next")),
            "maintenance-empty" => Render<MaintenancePage>(
                ("Windows", new List<MaintenanceWindow>()), ("Activities", new List<Activity>()), ("NextPageToken", "")),
            "error" => Render<ErrorPage>(("Heading", "Not found"), ("Sentence", "There is no such page.")),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

        Task<string> Render<TPage>(params (string, object?)[] parameters)
            where TPage : SitePage => Rendering.RenderAsync<TPage>(language, parameters);

        Task<string> Fleet(List<Host> hosts) => Render<FleetPage>(
            ("Model", FleetPageModel.Of(Samples.Summary(hosts), new FleetFilter("", null, false), hosts, 1)));

        Task<string> Findings(FindingsFilter filter, FleetFindings findings) => Render<FindingsPage>(
            ("Filter", filter), ("Findings", findings),
            ("HostIds", new List<string> { "mx1" }), ("Labels", new List<string> { "site" }));

        Task<string> Regressions(List<Regression> list) => Render<RegressionsPage>(
            ("Regressions", list), ("Filter", new RegressionFilter("", null, null)),
            ("HostIds", new List<string> { "mx1" }), ("NextPageToken", ""), ("ProblemHosts", 2));
    }

    private static Host Unreachable(Host host)
    {
        host.Reachability = Reachability.Unreachable;
        host.ConsecutiveFailures = 4;
        host.LastError = "connection refused";
        return host;
    }
}
