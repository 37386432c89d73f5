using System.Globalization;

namespace XMailFleet.Texts;

/// <summary>A moment within a sentence, by the same clock everywhere.</summary>
internal static class Stamp
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
