namespace XMailFleet.Diagnosing.Reporting;

/// <summary>One row of a section: what was looked at, and what it is, in parts that stand apart.</summary>
internal sealed record ReportRow(Mark Mark, string Label, params IReadOnlyList<string> Parts);
