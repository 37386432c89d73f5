using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// What a record tells to whoever reads it. Two results that tell the same are one to him; where they do not, what he
/// acknowledged or accepted is not what stands.
/// </summary>
internal static partial class Telling
{
    // They change with the clock, by a restart, or by which of two ends closes first: nothing has happened then.
    private static readonly HashSet<string> Passing = ["days_left", "hours_left", "now", "processId", "detail"];

    // What is told beside what it is about: dates of a certificate, whose renewal has a record of its own, and how often it was seen.
    private static readonly HashSet<(string CheckId, string Name)> Beside =
    [
        (RuleIds.CertificateNamesLost, "not_after"), (RuleIds.CertificateNamesLost, "not_after_before"), ("certificate-lifetime", "not_before"),
        (RuleIds.HostUnreachable, "count"), (RuleIds.ChangesWithoutRest, "count"), ("server-user", "count"),
    ];

    // A host that is down is silent in one way at one poll and in another at the next.
    private static readonly HashSet<string> Silences =
        [PollFailure.Refused, PollFailure.TimedOut, PollFailure.NameNotFound, PollFailure.Unreachable, PollFailure.BrokenOff];

    /// <summary>Whether two results tell the same.</summary>
    public static bool IsSame(CheckResult? one, CheckResult? other)
    {
        if (one is null || other is null) return one == other;
        return one.Status == other.Status && one.Reason == other.Reason && Both(one, other).All(pair => pair.One == pair.Other);
    }

    /// <summary>Whether <paramref name="now"/> tells nothing that <paramref name="before"/> did not: the same, or fewer of the same items.</summary>
    public static bool IsWithin(CheckResult now, CheckResult before) =>
        ReasonOf(now) == ReasonOf(before)
        && Both(now, before).All(pair => !Items(pair.One).Except(Items(pair.Other)).Any() || (pair.Name is "count" && IsFewer(pair.One, pair.Other)));

    /// <summary>One word for what an open record tells, by which a reader says what he was shown.</summary>
    public static string Etag(StoredRegression stored)
    {
        // What is said in the words of its agent may be anything, whatever the reason and parameters are.
        var said = stored.Evidence is { } evidence && !RegressionTexts.Knows(evidence) ? $"{evidence.Message}\n{evidence.Remedy}" : "";
        var text = $"{stored.Regression.State}\n{stored.Regression.Severity}\n{stored.Certificate}\n{Text(stored.Evidence)}\n{said}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static string Text(CheckResult? result) => result is null ? "" : string.Join(
        '\n', Lasting(result).Select(pair => $"{pair.Key}={pair.Value}").Prepend($"{result.Status} {result.Reason}"));

    // What only one of them has another version of the agent has brought, or dropped.
    private static IEnumerable<(string Name, string One, string Other)> Both(CheckResult one, CheckResult other)
    {
        var others = Lasting(other);
        foreach (var (name, value) in Lasting(one))
            if (others.TryGetValue(name, out var known)) yield return (name, value, known);
    }

    private static SortedDictionary<string, string> Lasting(CheckResult result) => new(
        result.Parameters
            .Where(pair => !Passing.Contains(pair.Key) && !Beside.Contains((result.CheckId, pair.Key)))
            .ToDictionary(pair => pair.Key, pair => WithoutLine(pair.Value)),
        StringComparer.Ordinal);

    private static string[] Items(string value) => value.Split(", ");

    // Where the lines above it come to be more or fewer, a line of a file says what it said.
    private static string WithoutLine(string value) => FileLine().Replace(value, "");

    private static string ReasonOf(CheckResult result) =>
        result.CheckId is RuleIds.HostUnreachable && Silences.Contains(result.Reason) ? PollFailure.Unreachable : result.Reason;

    private static bool IsFewer(string now, string before) =>
        int.TryParse(now, CultureInfo.InvariantCulture, out var few) && int.TryParse(before, CultureInfo.InvariantCulture, out var many) && few <= many;

    [GeneratedRegex(@"(?<=\.(?:tab|cnf|conf)):[0-9]+")]
    private static partial Regex FileLine();
}
