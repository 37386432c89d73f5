using System.Globalization;

namespace XMailFleet.Texts;

/// <summary>A count with its noun.</summary>
internal static class Plural
{
    /// <summary>"1 host", "2 hosts".</summary>
    public static string Of(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
