using System.Security.Cryptography;
using System.Text;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// What a record tells to whoever reads it. Two results that tell the same are one to him; where they do not, what he
/// acknowledged or accepted is not what stands.
/// </summary>
internal static class Telling
{
    // They change with the clock, by a restart, or by which of two ends closes first: nothing has happened then.
    private static readonly HashSet<string> Passing = ["days_left", "hours_left", "now", "processId", "detail"];

    // Of a certificate that lacks names its dates are told beside; a renewal has a record of its own.
    private static readonly HashSet<string> Dates = ["not_after", "not_after_before"];

    /// <summary>Whether two results tell the same.</summary>
    public static bool IsSame(CheckResult? one, CheckResult? other) => Text(one) == Text(other);

    /// <summary>Whether <paramref name="now"/> tells nothing that <paramref name="before"/> did not: the same, or fewer of the same items.</summary>
    public static bool IsWithin(CheckResult now, CheckResult before)
    {
        if (now.Reason != before.Reason) return false;
        var (mine, known) = (Lasting(now), Lasting(before));
        return mine.Count == known.Count
            && mine.All(pair => known.TryGetValue(pair.Key, out var value) && !Items(pair.Value).Except(Items(value)).Any());
    }

    /// <summary>One word for what an open record tells, by which a reader says what he was shown.</summary>
    public static string Etag(StoredRegression stored)
    {
        var text = $"{stored.Regression.State}\n{stored.Regression.Severity}\n{stored.Certificate}\n{Text(stored.Evidence)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static string Text(CheckResult? result) => result is null ? "" : string.Join(
        '\n', Lasting(result).Select(pair => $"{pair.Key}={pair.Value}").Prepend($"{result.Status} {result.Reason}"));

    private static SortedDictionary<string, string> Lasting(CheckResult result) => new(
        result.Parameters
            .Where(pair => !Passing.Contains(pair.Key) && !(result.CheckId is RuleIds.CertificateNamesLost && Dates.Contains(pair.Key)))
            .ToDictionary(pair => pair.Key, pair => pair.Value),
        StringComparer.Ordinal);

    private static string[] Items(string value) => value.Split(", ");
}
