using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Times as parameters of messages: RFC 3339 in UTC, whole seconds.</summary>
internal static class CheckTimes
{
    public static string Text(Timestamp time) => Text(time.ToDateTimeOffset());

    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
