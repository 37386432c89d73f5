using System.Globalization;

namespace XMailFleet.Programs.Options;

/// <summary>Spans of time as people write them: "500ms", "30s", "5m", "12h", "7d", "4w".</summary>
public static class SpanText
{
    private static readonly (string Unit, double Milliseconds)[] Units =
        [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("w", 604_800_000)];

    /// <summary>The span; null where the text is none, has no unit, or names more than a <see cref="TimeSpan"/> holds.</summary>
    public static TimeSpan? Parse(string text)
    {
        var number = text.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
        var size = Units.FirstOrDefault(unit => unit.Unit == text[number.Length..]).Milliseconds;
        return size > 0
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value * size < TimeSpan.MaxValue.TotalMilliseconds
                ? TimeSpan.FromMilliseconds(value * size)
                : null;
    }

    /// <summary>The span in its largest whole unit up to days.</summary>
    public static string Format(TimeSpan span)
    {
        var (unit, size) = Units[..^1].Last(unit => unit.Milliseconds <= Math.Max(1, span.TotalMilliseconds) && span.TotalMilliseconds % unit.Milliseconds == 0);
        return (span.TotalMilliseconds / size).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
