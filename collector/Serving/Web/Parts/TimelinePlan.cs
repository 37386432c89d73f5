using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Parts;

/// <summary>Where everything of a timeline goes. Horizontal positions are percentages, vertical ones CSS pixels.</summary>
internal sealed record TimelinePlan(IReadOnlyList<TimelineRow> Rows, IReadOnlyList<TimelineTick> Ticks, int Height)
{
    public const int AxisHeight = 22;
    private const int LabelHeight = 18;
    private const int LaneHeight = 16;
    private const int RowGap = 8;
    private const int TickCount = 4;

    /// <summary>Bars end short of both edges, so that their round caps are not cut off.</summary>
    private const double EdgePercent = 1.5;

    public static readonly TimelinePlan Empty = new([], [], 0);

    public static TimelinePlan Of(IReadOnlyCollection<Regression> regressions, DateTimeOffset now)
    {
        if (regressions.Count == 0) return Empty;
        var start = regressions.Min(regression => regression.DetectTime.ToDateTimeOffset());
        // A fleet whose first record is minutes old still gets an axis that a person can read.
        if (now - start < TimeSpan.FromHours(1)) start = now - TimeSpan.FromHours(1);
        var scale = new TimelineScale(start, now);

        var rows = new List<TimelineRow>();
        var top = 0;
        foreach (var host in regressions.GroupBy(regression => regression.Host).OrderBy(host => host.Key, StringComparer.Ordinal))
        {
            var lanes = Lanes(host.OrderBy(regression => regression.DetectTime.ToDateTimeOffset()), now);
            rows.Add(Row(host.Key, lanes, top, scale));
            top += LabelHeight + lanes.Count * LaneHeight + RowGap;
        }

        return new TimelinePlan(rows, [.. Enumerable.Range(0, TickCount).Select(scale.Tick(TickCount))], top + AxisHeight);
    }

    private static TimelineRow Row(string host, List<List<Regression>> lanes, int top, TimelineScale scale) =>
        new(host, top + LabelHeight - 5, [.. lanes.SelectMany((lane, index) => lane.Select(regression => new TimelineBar(
            regression,
            scale.Position(regression.DetectTime.ToDateTimeOffset()),
            scale.Position(End(regression, scale.End)),
            top + LabelHeight + index * LaneHeight + LaneHeight / 2)))]);

    /// <summary>Puts records that stood open at the same time on lanes of their own.</summary>
    private static List<List<Regression>> Lanes(IEnumerable<Regression> byStart, DateTimeOffset now)
    {
        var lanes = new List<List<Regression>>();
        foreach (var regression in byStart)
        {
            var free = lanes.Find(lane => End(lane[^1], now) < regression.DetectTime.ToDateTimeOffset());
            if (free is null) lanes.Add(free = []);
            free.Add(regression);
        }

        return lanes;
    }

    private static DateTimeOffset End(Regression regression, DateTimeOffset now) =>
        regression.RecoverTime?.ToDateTimeOffset() ?? now;

    private sealed record TimelineScale(DateTimeOffset Start, DateTimeOffset End)
    {
        private TimeSpan Length => End - Start;

        public string Position(DateTimeOffset time)
        {
            var share = Math.Clamp((time - Start) / Length, 0, 1);
            return string.Create(CultureInfo.InvariantCulture, $"{EdgePercent + share * (100 - 2 * EdgePercent):0.##}%");
        }

        public Func<int, TimelineTick> Tick(int count) => index =>
        {
            var time = Start + Length * ((double)index / count);
            return new TimelineTick(Position(time), time.UtcDateTime.ToString(TickFormat, CultureInfo.InvariantCulture));
        };

        private string TickFormat => Length < TimeSpan.FromDays(2) ? "HH:mm" : Length < TimeSpan.FromDays(365) ? "MM-dd" : "yyyy-MM";
    }
}

internal sealed record TimelineRow(string Host, int LabelY, IReadOnlyList<TimelineBar> Bars);

internal sealed record TimelineBar(Regression Regression, string From, string To, int Y);

internal sealed record TimelineTick(string Position, string Label);
