using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// When the OpenSSL project ends public support of each release line: its release strategy
/// (https://openssl-library.org/policies/releasestrat/) and, for lines that it no longer lists, its earlier editions.
/// Distributions may maintain a line for longer.
/// </summary>
internal static class ReleaseSupportTable
{
    private static readonly Dictionary<string, (int Year, int Month, int Day)> Ends = new()
    {
        ["0.9.8"] = (2015, 12, 31),
        ["1.0.0"] = (2015, 12, 31),
        ["1.0.1"] = (2016, 12, 31),
        ["1.0.2"] = (2019, 12, 31),
        ["1.1.0"] = (2019, 9, 11),
        ["1.1.1"] = (2023, 9, 11),
        ["3.0"] = (2026, 9, 7),
        ["3.1"] = (2025, 3, 14),
        ["3.2"] = (2025, 11, 23),
        ["3.3"] = (2026, 4, 9),
        ["3.4"] = (2026, 10, 22),
        ["3.5"] = (2030, 4, 8),
        ["3.6"] = (2026, 11, 1),
        ["4.0"] = (2027, 5, 14),
    };

    /// <summary>The dates of the version's line; null where they are not known here.</summary>
    public static ReleaseSupport? Find(OpenSslVersion version) =>
        Ends.TryGetValue(version.Series, out var end)
            ? new ReleaseSupport
            {
                Series = version.Series,
                EndOfSupportTime = Timestamp.FromDateTimeOffset(new DateTimeOffset(end.Year, end.Month, end.Day, 0, 0, 0, TimeSpan.Zero)),
            }
            : null;
}
