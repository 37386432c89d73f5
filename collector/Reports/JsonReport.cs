using Google.Protobuf;
using XMailFleet.V1;

namespace XMailFleet.Collector.Reports;

/// <summary>The report as protobuf JSON of <see cref="ListRegressionsResponse"/>.</summary>
internal static class JsonReport
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static string Format(RegressionReport report) =>
        Formatter.Format(new ListRegressionsResponse { Regressions = { report.Regressions } }) + "\n";
}
