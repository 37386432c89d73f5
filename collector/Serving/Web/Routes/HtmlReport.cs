using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Collector.Serving.Web.Pages;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>The report as one HTML file that needs no other: it can be mailed, printed and kept.</summary>
internal static class HtmlReport
{
    public static Task<string> FormatAsync(RegressionReport report) =>
        PageRenderer.RenderAsync<ReportDocument>(
            new PageContext(report.Language, LanguageChosen: false, report.Time, "/"),
            new Dictionary<string, object?> { [nameof(ReportDocument.Report)] = report });
}
