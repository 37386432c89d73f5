using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>
/// The report as CSV (RFC 4180): one line a regression, column names and enum values as in the protocol. What stands
/// against a host now, whenever it began, follows as one line of the kind STANDING, and what hosts show together as lines of the
/// kind FINDING. New columns come last.
/// </summary>
internal static class CsvReport
{
    private static readonly string[] Header =
    [
        "host", "rule_id", "subject", "severity", "state", "kind", "detect_time", "last_good_time", "recover_time",
        "occurrence_count", "summary", "changes", "remedy", "acknowledged_by", "name", "message", "flapping", "muted",
        "maintenance_window", "acknowledgement_note", "accepted_by", "acceptance_note",
    ];

    public static string Format(RegressionReport report) =>
        string.Concat(report.Marked.Select(Cells).Prepend(Header).Concat(CsvStanding.Of(report, Header)).Concat(CsvFindings.Of(report, Header)).Select(Line));

    private static string[] Cells(Regression regression) =>
    [
        regression.Host[(regression.Host.LastIndexOf('/') + 1)..],
        regression.RuleId,
        regression.Subject,
        regression.Severity.ToString().ToUpperInvariant(),
        regression.State.ToString().ToUpperInvariant(),
        Choices.Of(regression.Kind).Replace('-', '_').ToUpperInvariant(),
        Time(regression.DetectTime),
        Time(regression.LastGoodTime),
        Time(regression.RecoverTime),
        regression.OccurrenceCount.ToString(CultureInfo.InvariantCulture),
        regression.Summary,
        Changes(regression.Changes),
        regression.Remedy,
        regression.Acknowledgement?.Author ?? "",
        regression.Name,
        regression.Message,
        Flag(regression.Flapping),
        Flag(regression.Muted),
        regression.MaintenanceWindow,
        regression.Acknowledgement?.Note ?? "",
        regression.Accepted()?.Author ?? "",
        regression.Accepted()?.Note ?? "",
    ];

    /// <summary>A line each.</summary>
    public static string Changes(IEnumerable<FieldChange> changes) =>
        string.Join('\n', changes.Select(change => Visible.Of($"{change.FieldPath}: {change.Before} -> {change.After}")));

    private static string Flag(bool flag) => flag ? "true" : "false";

    // Lines are ours in these two alone: what a host says takes one.
    private static string Line(string[] cells) =>
        string.Join(',', cells.Select((text, at) => CsvCell.Of(Header[at] is "changes" or "remedy" ? Visible.OfLines(text) : Visible.Of(text)))) + "\r\n";

    private static string Time(Timestamp? time) => time is null ? "" : Times.Rfc3339(time);
}
