namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The report cannot be made. The message is a sentence for the person who asked.</summary>
internal sealed class ReportException(string message) : Exception(message);
