using System.Globalization;
using System.Text;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Reporting;

/// <summary>The report of <c>diagnose</c> for people: verdict, the three sections of the original page, findings.</summary>
internal static class TextReport
{
    public static string Write(Diagnosis diagnosis, Language language, Palette palette)
    {
        var report = new StringBuilder();
        WriteHead(report, diagnosis, language, palette);
        WriteSection(report, Names.Of(CheckArea.OpenSsl, language), OpenSslSection.Rows(diagnosis, language), palette);
        WriteSection(report, Names.Of(CheckArea.KeyMaterial, language), KeySection.Rows(diagnosis, language), palette);
        WriteSection(report, Names.Of(CheckArea.Configuration, language), ConfigurationSection.Rows(diagnosis, language), palette);
        FindingsSection.Write(report, diagnosis, language, palette);
        return report.ToString();
    }

    private static void WriteHead(StringBuilder report, Diagnosis diagnosis, Language language, Palette palette)
    {
        var time = diagnosis.CollectTime.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        report.AppendLine(CultureInfo.InvariantCulture, $"{palette.Strong(Visible.Of(diagnosis.Host.HostName))}  {Visible.Of(diagnosis.TlsConfig.MailRoot)}  {time}");
        report.AppendLine(palette.Faint(Visible.Of(Source(diagnosis.TlsConfig, language))));
        report.AppendLine();
        report.AppendLine(CultureInfo.InvariantCulture, $"{PaintVerdict(HostCondition.Of(diagnosis), language, palette)}  {Names.Explain(diagnosis.Verdict, language)}");
        if (diagnosis.VerdictReasons.Count > 0) report.AppendLine(CultureInfo.InvariantCulture, $"    {Visible.Of(string.Join(", ", diagnosis.VerdictReasons))}");
        report.AppendLine();
    }

    private static string Source(TlsConfig config, Language language)
    {
        var root = $"{Names.Of(config.MailRootSource, language)} {config.MailRootSourceDetail}".TrimEnd();
        var arguments = $"{Names.Of(config.ArgumentsSource, language)} {config.ArgumentsSourceDetail}".TrimEnd();
        return Words.DiagnosisReport(language).Sources(root, arguments);
    }

    private static string PaintVerdict(HostCondition condition, Language language, Palette palette)
    {
        var name = ConditionWords.Of(condition, language);
        return condition.Level switch
        {
            ConditionLevel.Well => palette.Good(name),
            ConditionLevel.Failing => palette.Bad(name),
            _ => palette.Doubtful(name),
        };
    }

    private static void WriteSection(StringBuilder report, string title, IEnumerable<ReportRow> rows, Palette palette)
    {
        report.AppendLine(palette.Strong(title));
        foreach (var row in rows)
            report.AppendLine($"  {Sign(row.Mark, palette)} {Pad(Visible.Of(row.Label), 20)}{Join(row.Parts)}".TrimEnd());
        report.AppendLine();
    }

    private static string Sign(Mark mark, Palette palette) => mark switch
    {
        Mark.Good => palette.Good("✓"),
        Mark.Bad => palette.Bad("✗"),
        Mark.Doubtful => palette.Doubtful("!"),
        _ => palette.Faint("–"),
    };

    // Blanks of ours stand between what is visible of each part; the first has a column of its own.
    private static string Join(IReadOnlyList<string> parts) => parts is [var only] ? Visible.Of(only)
        : string.Join("  ", parts.Select(Visible.Of).Select((part, index) => index == 0 ? part.PadRight(16) : part));

    // Filled up with spaces to so many columns and one more.
    private static string Pad(string text, int width) => text + new string(' ', Math.Max(1, width + 1 - TextWidth.Of(text)));
}
