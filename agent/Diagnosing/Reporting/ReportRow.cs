namespace XMailFleet.Diagnosing.Reporting;

/// <summary>One row of a section: what was looked at, and what it is.</summary>
internal sealed record ReportRow(Mark Mark, string Label, string Value);
