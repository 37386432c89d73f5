using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The report as protobuf JSON of <see cref="FleetReport"/>.</summary>
internal static class JsonReport
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static string Format(RegressionReport report) =>
        Formatter.Format(new FleetReport
        {
            Regressions = { report.Regressions },
            Findings = report.Findings,
            ProblemHosts = { report.ProblemHosts },
            ReportTime = Timestamp.FromDateTimeOffset(report.Time),
        }) + "\n";
}
