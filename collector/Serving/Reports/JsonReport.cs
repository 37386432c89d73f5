using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The report as protobuf JSON of <see cref="FleetReport"/>. Words of hosts stand as they are, with a flag.</summary>
internal static class JsonReport
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static string Format(RegressionReport report) =>
        Visible.OfJson(Formatter.Format(new FleetReport
        {
            Regressions = { report.Regressions },
            Findings = report.Findings,
            ProblemHosts = { report.ProblemHosts },
            OutdatedHosts = { report.OutdatedHosts },
            ReportTime = Timestamp.FromDateTimeOffset(report.Time),
        })) + "\n";
}
