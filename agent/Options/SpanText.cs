using System.Globalization;

namespace XMailFleet.Agent.Options;

/// <summary>Spans of time as people write them.</summary>
public static class SpanText
{
    private static readonly (string Unit, double Milliseconds)[] Units =
        [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    /// <summary>"500ms", "30s", "5m", "12h", "7d", or a number of seconds; null for anything else.</summary>
    public static TimeSpan? Parse(string text)
    {
        var number = text.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
        var unit = text[number.Length..] is { Length: > 0 } given ? given : "s";
        var known = Units.FirstOrDefault(candidate => candidate.Unit == unit);
        return known.Unit is not null
            && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value * known.Milliseconds <= TimeSpan.MaxValue.TotalMilliseconds
                ? TimeSpan.FromMilliseconds(value * known.Milliseconds)
                : null;
    }

    /// <summary>The span in its largest whole unit.</summary>
    public static string Format(TimeSpan span)
    {
        var (unit, size) = Units.Last(unit => unit.Milliseconds <= Math.Max(1, span.TotalMilliseconds) && span.TotalMilliseconds % unit.Milliseconds == 0);
        return (span.TotalMilliseconds / size).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
