using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Wording;

/// <summary>Puts points in time into words. Times are UTC throughout: a fleet spans zones, and logs are compared.</summary>
internal static class Times
{
    /// <summary>"2026-11-24 07:53 UTC".</summary>
    public static string Absolute(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Absolute(Timestamp time) => Absolute(time.ToDateTimeOffset());

    /// <summary>RFC 3339 with seconds, for machines.</summary>
    public static string Rfc3339(Timestamp time) =>
        time.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"3 hours ago", "in 12 days": rounded down to the largest whole unit.</summary>
    public static string Relative(DateTimeOffset time, DateTimeOffset now, Language language)
    {
        var words = Words.Times(language);
        var distance = (time - now).Duration();
        if (distance < TimeSpan.FromMinutes(1)) return words.JustNow;
        var span = Span(distance, language);
        return time < now ? words.Ago(span) : words.Ahead(span);
    }

    public static string Relative(Timestamp time, DateTimeOffset now, Language language) =>
        Relative(time.ToDateTimeOffset(), now, language);

    /// <summary>"2026-11-24 07:53 UTC (3 hours ago)".</summary>
    public static string Both(Timestamp time, DateTimeOffset now, Language language) =>
        Words.Times(language).Both(Absolute(time), Relative(time, now, language));

    /// <summary>A length of time in its largest whole unit, minutes at the least.</summary>
    public static string Span(TimeSpan span, Language language)
    {
        var words = Words.Times(language);
        return span switch
        {
            { TotalDays: >= 730 } => words.Years((int)(span.TotalDays / 365)),
            { TotalDays: >= 2 } => words.Days((int)span.TotalDays),
            { TotalHours: >= 2 } => words.Hours((int)span.TotalHours),
            { TotalMinutes: >= 1 } => words.Minutes((int)span.TotalMinutes),
            _ => words.UnderAMinute,
        };
    }

    /// <summary>Whole days from now until <paramref name="time"/>; negative once it has passed.</summary>
    public static int DaysUntil(Timestamp time, DateTimeOffset now) =>
        (int)Math.Floor((time.ToDateTimeOffset() - now).TotalDays);
}
