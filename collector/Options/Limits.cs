namespace XMailFleet.Collector.Options;

/// <summary>Compares a setting with its range.</summary>
internal static class Limits
{
    /// <summary>A sentence where the value is outside; null where it is within.</summary>
    public static string? Check<T>(Setting setting, T value, T least, T most, Func<T, string> show)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : $"{setting.Name} is {show(value)}; it must be {show(least)} to {show(most)}. Set it by --{setting.Name}, {setting.Variable} or \"{setting.Name}\" in the configuration file.";

    public static string ShowTime(TimeSpan time) =>
        time.TotalDays >= 1 && time.TotalDays == Math.Floor(time.TotalDays) ? FormattableString.Invariant($"{time.TotalDays}d")
        : FormattableString.Invariant($"{time.TotalSeconds}s");

    public static string ShowNumber<T>(T value)
        where T : IFormattable => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
}
