using Google.Protobuf.Collections;
using Spectre.Console;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The section of the terminal report on what hosts show together. What is in order takes no line.</summary>
internal sealed class FindingsText(IAnsiConsole console, RegressionReport report, FleetFindings findings)
{
    private Language Language => report.Language;

    public void Write()
    {
        console.WriteLine();
        console.Write(new Text(
            Language.Say($"Hosts compared: {findings.HostCount}", $"全 {findings.HostCount} ホストの比較") + "\n", new Style(decoration: Decoration.Bold)));
        WriteList(
            Language.Say("one private key on several hosts", "複数のホストで共有されている秘密鍵"),
            findings.SharedKeyCount,
            findings.SharedKeys.Select(key => $"{key.SpkiSha256[..Math.Min(16, key.SpkiSha256.Length)]}…: {Hosts(key.Hosts, key.HostCount)}"));
        WriteList(
            Language.Say("certificates that expire", "期限切れが近い証明書"),
            findings.ExpiringItemCount,
            findings.ExpiringItems.Select(item => $"{Id(item.Host)}: {Times.Both(item.ExpireTime, report.Time, Language)} {item.Subject}"));
        WriteList(
            Language.Say("versions of OpenSSL", "OpenSSL のバージョン"),
            findings.OpenSslVersions.Count,
            findings.OpenSslVersions.Select(count =>
                $"{(count.Version.Length > 0 ? count.Version : Language.Say("not known", "不明"))}: {Hosts(count.Hosts, count.HostCount)}"));
        WriteList(
            Language.Say("hosts that differ", "設定の異なるホスト"),
            findings.DeviationCount,
            findings.Deviations.SelectMany(deviation => deviation.Changes.Select(change =>
                $"{Id(deviation.Host)} ({deviation.ComparedWith}): {change.FieldPath}: {Value(change.Before)} → {Value(change.After)}")));
    }

    private void WriteList(string title, int count, IEnumerable<string> lines)
    {
        if (count == 0) return;
        console.Write(new Text(Language.Say($"{title} ({count})", $"{title}（{count} 件）") + "\n", Color.Blue));
        foreach (var line in lines) console.Write(new Padder(new Text(Visible.Of(line)), new Padding(4, 0, 0, 0)));
    }

    private string Hosts(RepeatedField<string> names, int count) =>
        string.Join(", ", names.Select(Id))
        + (count > names.Count ? Language.Say($" and {count - names.Count} more", $" ほか {count - names.Count} 台") : "");

    private string Value(string value) => value.Length > 0 ? value : Language.Say("(absent)", "（なし）");

    private static string Id(string name) => name[(name.LastIndexOf('/') + 1)..];
}
