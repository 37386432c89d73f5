using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace XMailFleet.Diagnosing.Checks;

/// <summary>Values of findings as text that is the same in every language.</summary>
internal static class Format
{
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>RFC 3339 in UTC, to the second.</summary>
    public static string Time(Timestamp time) =>
        time.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
