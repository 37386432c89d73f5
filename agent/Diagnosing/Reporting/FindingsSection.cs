using System.Globalization;
using System.Text;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Reporting;

/// <summary>The findings with their remedies, worst first; checks that passed are only counted.</summary>
internal static class FindingsSection
{
    public static void Write(StringBuilder report, Diagnosis diagnosis, Language language, Palette palette)
    {
        var findings = diagnosis.CheckResults
            .Where(result => result.Status is not (CheckStatus.Pass or CheckStatus.NotApplicable))
            .ToList();
        var passed = diagnosis.CheckResults.Count(result => result.Status == CheckStatus.Pass);
        report.AppendLine(palette.Strong(Words.DiagnosisReport(language).Findings(findings.Count, passed)));
        foreach (var finding in findings) Write(report, finding, language, palette);
    }

    private static void Write(StringBuilder report, CheckResult finding, Language language, Palette palette)
    {
        finding = HostSaying.Mark(finding, language);
        var status = Names.Of(finding.Status, language);
        var painted = finding.Status switch
        {
            CheckStatus.Error => palette.Bad(status),
            CheckStatus.Warning or CheckStatus.Inconclusive => palette.Doubtful(status),
            _ => palette.Faint(status),
        };
        report.AppendLine(CultureInfo.InvariantCulture, $"  {painted}  {palette.Strong(Visible.Of(finding.Title))}  {palette.Faint(Visible.Of(finding.CheckId))}");
        report.AppendLine(CultureInfo.InvariantCulture, $"      {Visible.Of(finding.Message)}");
        if (finding.Remedy.Length > 0) report.AppendLine(CultureInfo.InvariantCulture, $"      → {Indent(finding.Remedy)}");
    }

    private static string Indent(string text) => Visible.OfLines(text).Replace("\n", "\n        ", StringComparison.Ordinal);
}
