using System.Globalization;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>Reads what <c>--since</c> may be: an RFC 3339 date or time, or a span back from now.</summary>
internal static class ReportSince
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>
    /// The time that <paramref name="text"/> names: "2026-11-01", "2026-11-01T06:00:00Z", "90m", "12h", "7d", "4w".
    /// A time without a zone is UTC. Null where it is none of these.
    /// </summary>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : SpanText.Parse(text) is { } span && span <= now - DateTimeOffset.MinValue ? now - span
        : null;
}
