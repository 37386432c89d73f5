using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>What hosts show together, in the columns of <see cref="CsvReport"/>: one line a host and finding.</summary>
internal static class CsvFindings
{
    private const string Kind = "FINDING";

    /// <summary>The lines; cells that a finding has nothing for are empty.</summary>
    public static IEnumerable<string[]> Of(RegressionReport report, string[] header)
    {
        if (report.Findings is not { } findings) return [];
        var words = Words.FindingsReport(report.Language);
        var shared = findings.SharedKeys.SelectMany(key => key.Hosts.Select(host => Finding(
            "shared-private-key", host, key.SpkiSha256, words.KeyHosts(key.HostCount))));
        var expiring = findings.ExpiringItems.Select(item => Finding(
            "certificate-expires", item.Host, item.Subject, words.ExpiresAt(Times.Rfc3339(item.ExpireTime))));
        var versions = findings.OpenSslVersions.SelectMany(count => count.Hosts.Select(host => Finding(
            "openssl-version", host, count.Version, words.VersionHosts(count.HostCount))));
        var deviations = findings.Deviations.Select(deviation => Finding(
            "host-differs", deviation.Host, deviation.ComparedWith,
            words.DiffersFrom(deviation.ComparedWith), CsvReport.Changes(deviation.Changes)));
        return shared.Concat(expiring).Concat(versions).Concat(deviations).Select(Cells);

        string[] Cells(Dictionary<string, string> finding) => [.. header.Select(column => finding.GetValueOrDefault(column, ""))];
    }

    private static Dictionary<string, string> Finding(string rule, string host, string subject, string summary, string changes = "") => new()
    {
        ["host"] = host[(host.LastIndexOf('/') + 1)..],
        ["rule_id"] = rule,
        ["subject"] = subject,
        ["kind"] = Kind,
        ["summary"] = summary,
        ["changes"] = changes,
    };
}
