using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Listings;

/// <summary>What stands in a place of a list.</summary>
/// <param name="Text">For people.</param>
/// <param name="Exact">For programs: whole, and without "ago".</param>
internal readonly record struct Cell(string Text, string Exact)
{
    /// <summary>The same for both.</summary>
    public static implicit operator Cell(string text) => new(text, text);

    /// <summary>A time; empty where there is none.</summary>
    public static Cell Of(Timestamp? time, DateTimeOffset now, Language language) =>
        time is null ? "" : new Cell(Times.Relative(time.ToDateTimeOffset(), now, language), Times.Rfc3339(time));
}
