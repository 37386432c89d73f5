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
        var shared = findings.SharedKeys.SelectMany(key => key.Hosts.Select(host => Finding(
            "shared-private-key", host, key.SpkiSha256,
            report.Language.Say($"Hosts with this private key: {key.HostCount}.", $"この秘密鍵は {key.HostCount} 台のホストで共有されています。"))));
        var expiring = findings.ExpiringItems.Select(item => Finding(
            "certificate-expires", item.Host, item.Subject,
            report.Language.Say($"Expires at {Times.Rfc3339(item.ExpireTime)}.", $"有効期限：{Times.Rfc3339(item.ExpireTime)}")));
        var versions = findings.OpenSslVersions.SelectMany(count => count.Hosts.Select(host => Finding(
            "openssl-version", host, count.Version,
            report.Language.Say($"Hosts with this version: {count.HostCount}.", $"このバージョンのホストは {count.HostCount} 台です。"))));
        var deviations = findings.Deviations.Select(deviation => Finding(
            "host-differs", deviation.Host, deviation.ComparedWith,
            report.Language.Say($"Differs from {deviation.ComparedWith}.", $"{deviation.ComparedWith} と異なります。"),
            CsvReport.Changes(deviation.Changes)));
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
