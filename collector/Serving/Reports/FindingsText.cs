using Google.Protobuf.Collections;
using Spectre.Console;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The section of the terminal report on what hosts show together. What is in order takes no line.</summary>
internal sealed class FindingsText(IAnsiConsole console, RegressionReport report, FleetFindings findings)
{
    private readonly IFindingsReportWords _words = Words.FindingsReport(report.Language);
    private readonly string _absent = Words.RegressionReport(report.Language).Absent;

    public void Write()
    {
        console.WriteLine();
        console.Write(new Text(_words.HostsCompared(findings.HostCount) + "\n", new Style(decoration: Decoration.Bold)));
        WriteList(
            _words.SharedKeys,
            findings.SharedKeyCount,
            findings.SharedKeys.Select(key => $"{key.SpkiSha256[..Math.Min(16, key.SpkiSha256.Length)]}…: {Hosts(key.Hosts, key.HostCount)}"));
        WriteList(
            _words.ExpiringCertificates,
            findings.ExpiringItemCount,
            findings.ExpiringItems.Select(item => $"{Id(item.Host)}: {Times.Both(item.ExpireTime, report.Time, report.Language)} {item.Subject}"));
        WriteList(
            _words.OpenSslVersions,
            findings.OpenSslVersions.Count,
            findings.OpenSslVersions.Select(count =>
                $"{(count.Version.Length > 0 ? count.Version : _words.UnknownVersion)}: {Hosts(count.Hosts, count.HostCount)}"));
        WriteList(
            _words.Deviations,
            findings.DeviationCount,
            findings.Deviations.SelectMany(deviation => deviation.Changes.Select(change =>
                $"{Id(deviation.Host)} ({deviation.ComparedWith}): {change.FieldPath}: {Value(change.Before)} → {Value(change.After)}")));
    }

    private void WriteList(Func<int, string> title, int count, IEnumerable<string> lines)
    {
        if (count == 0) return;
        console.Write(new Text(title(count) + "\n", Color.Blue));
        foreach (var line in lines) console.Write(new Padder(new Text(Visible.Of(line)), new Padding(4, 0, 0, 0)));
    }

    private string Hosts(RepeatedField<string> names, int count) =>
        string.Join(", ", names.Select(Id))
        + (count > names.Count ? _words.More(count - names.Count) : "");

    private string Value(string value) => value.Length > 0 ? value : _absent;

    private static string Id(string name) => name[(name.LastIndexOf('/') + 1)..];
}
