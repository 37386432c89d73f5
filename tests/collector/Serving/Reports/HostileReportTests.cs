using System.Globalization;
using System.Xml.Linq;
using Google.Protobuf;
using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Collector.Tests.Serving.Web;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Reports;

/// <summary>Whatever stands in the texts of a host, a report has the lines, records, cells and elements that it has with a harmless word there.</summary>
public sealed class HostileReportTests
{
    public static TheoryData<string, Language> Words
    {
        get
        {
            var words = new TheoryData<string, Language>();
            foreach (var word in Tainting.Words)
                foreach (var language in Enum.GetValues<Language>()) words.Add(word, language);
            return words;
        }
    }

    [Theory, MemberData(nameof(Words))]
    public void Text_OfHostileWords_ForgesNoLine(string word, Language language)
    {
        var text = Text(Report(word, language));
        Assert.Equal(Text(Report("x", language)).Split('\n').Length, text.Split('\n').Length);
        Assert.DoesNotContain('\r', text);
        Assert.Null(Tainting.Raw(text));
    }

    [Theory, MemberData(nameof(Words))]
    public void Csv_OfHostileWords_ForgesNoLineRecordOrCell(string word, Language language)
    {
        var (harmless, csv) = (CsvReport.Format(Report("x", language)), CsvReport.Format(Report(word, language)));
        var rows = CsvRows.Parse(csv);
        Assert.Equal(harmless.Split('\n').Length, csv.Split('\n').Length);
        Assert.Equal(harmless.Split('\r').Length, csv.Split('\r').Length);
        Assert.Equal(CsvRows.Parse(harmless).Select(row => row.Length), rows.Select(row => row.Length));
        Assert.Null(Tainting.Raw(csv));
    }

    [Theory, MemberData(nameof(Words))]
    public async Task Html_OfHostileWords_ForgesNoElement(string word, Language language)
    {
        var page = Rendering.Parse(await HtmlReport.FormatAsync(Report(word, language)));
        Assert.Equal(
            Rendering.Parse(await HtmlReport.FormatAsync(Report("x", language))).Descendants().Select(element => element.Name.LocalName),
            page.Descendants().Select(element => element.Name.LocalName));
        Assert.Null(Tainting.Raw(page.Root!.Value, isPage: true));
    }

    [Theory, MemberData(nameof(Words))]
    public void Json_OfHostileWords_SaysThemUnchanged(string word, Language language)
    {
        var report = Report(word, language);
        var json = JsonReport.Format(report);
        Assert.Null(Tainting.Raw(json));
        Assert.Equal(report.Regressions, JsonParser.Default.Parse<FleetReport>(json).Regressions);
    }

    [Theory, MemberData(nameof(Words))]
    public async Task Pages_OfHostileWords_ShowNoneOfThemRaw(string word, Language language)
    {
        foreach (var page in new[] { "host", "snapshot" })
        {
            var shown = Rendering.Parse(await SamplePages.RenderAsync(page, language, Tainting.Of(Samples.Mismatched(), word)));
            Assert.Null(Tainting.Raw(shown.Root!.Value, isPage: true));
            Assert.All(shown.Descendants().Attributes(), attribute => Assert.Null(Tainting.Raw(attribute.Value, isPage: true)));
        }
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("﹦1")]
    [InlineData("⁼1")]
    [InlineData(" =1")]
    [InlineData("\u00a0=1")]
    [InlineData("\u3000＝1")]
    public void Csv_FormulaOfAnyWidth_IsMadeText(string formula)
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        (regression.Subject, regression.Summary) = (formula, formula);
        var row = CsvRows.Parse(CsvReport.Format(Report(Language.English, regression)))[1];
        Assert.Equal(($"'{formula}", $"'{formula}", "1"), (row[2], row[10], row[9]));
    }

    // Where a comma is part of numbers, spreadsheets end cells at semicolons; those within a cell are then no longer in quotes.
    [Theory]
    [InlineData("a;=1")]
    [InlineData("a; =1;\u3000＠SUM(A1)")]
    [InlineData("a;\"=1\"")]
    [InlineData("a;-1;+1")]
    public void Csv_FormulaBehindASemicolon_IsMadeText(string formula)
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Subject = formula;
        var csv = CsvReport.Format(Report(Language.English, regression));
        Assert.Equal(formula.Replace(";", ";'", StringComparison.Ordinal), CsvRows.Parse(csv)[1][2]);
        Assert.Contains($",\"{formula.Replace(";", ";'", StringComparison.Ordinal).Replace("\"", "\"\"", StringComparison.Ordinal)}\",", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split(';').Skip(1), cell => cell.TrimStart(' ', '\u3000', '"') is ['=' or '-' or '+' or '＠', ..]);
    }

    // A terminal is not wide. What a line has no room for goes on in the next, which must not begin with what a host chose.
    [Theory, InlineData(' '), InlineData('\u00a0'), InlineData('\u3000')]
    public void Text_OfManyBlanks_ForgesNoLine(char blank)
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Summary = $"Sound.{new string(blank, 300)}FORGED";
        Assert.DoesNotContain(Text(Report(Language.English, regression), 100).Split('\n'), line => line.Trim().StartsWith("FORGED", StringComparison.Ordinal));
    }

    [Theory, InlineData(Language.English), InlineData(Language.Japanese)]
    public async Task Report_WordsOfTheHost_AreMarkedAndNeverACommand(Language language)
    {
        var report = Report(language, SaidByHost());
        var (text, page) = (Text(report), Rendering.Parse(await HtmlReport.FormatAsync(report)));
        var row = CsvRows.Parse(CsvReport.Format(report))[1];
        var marked = HostSaying.MarkToDo("Type:\nchmod 777 /etc\n  rm -rf 'it`s'", true, language);
        Assert.Contains(marked, text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("chmod", StringComparison.Ordinal) || line.TrimStart().StartsWith("rm", StringComparison.Ordinal));
        Assert.Contains(page.Descendants("p"), paragraph => paragraph.Value == marked);
        Assert.Empty(page.Descendants("pre"));
        Assert.Equal((HostSaying.Mark("All is well.", true, language), marked), (row[10], row[12]));
        var raw = JsonParser.Default.Parse<FleetReport>(JsonReport.Format(report)).Regressions[0];
        Assert.Equal((true, "All is well."), (raw.SaidByHost, raw.Summary));
    }

    [Fact]
    public async Task Page_FindingOfAnUnknownCheck_IsMarkedAndNoCommand()
    {
        var diagnosis = Samples.Mismatched();
        diagnosis.CheckResults[0] = Samples.Result("newer-check", CheckStatus.Error, "", "rm -rf / is what to type.", "rm -rf /");
        diagnosis.CheckResults[0].SaidByHost = true;
        var article = Rendering.Parse(await SamplePages.RenderAsync("host", Language.English, diagnosis)).Descendants("article")
            .First(finding => finding.Value.Contains("newer-check", StringComparison.Ordinal));
        Assert.Contains("Said by the host: 'rm -rf / is what to type.'", article.Value, StringComparison.Ordinal);
        Assert.Contains("do not type it unread: 'rm -rf /'", article.Value, StringComparison.Ordinal);
        Assert.Empty(article.Descendants("pre"));
    }

    private static Regression SaidByHost()
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        (regression.RuleId, regression.SaidByHost, regression.Summary) = ("newer-check", true, "All is well.");
        regression.Remedy = "Type:\nchmod 777 /etc\n  rm -rf 'it`s'";
        return regression;
    }

    private static RegressionReport Report(Language language, params Regression[] regressions) =>
        new("127.0.0.1:7470", "", null, Samples.Now, language, regressions);

    // Remedies of what the program knows are rendered by it, and have lines of their own; here only what a host says is tainted.
    private static RegressionReport Report(string word, Language language)
    {
        return Report(language, Known(Samples.Flapping()), Tainting.Of(SaidByHost(), word), Known(Samples.Accepted())) with
        {
            Findings = Tainting.Of(Samples.Findings(), word),
            ProblemHosts = [Tainting.Of(Samples.Standing("mx1", CheckStatus.Error), word), Newer(word)],
        };

        Regression Known(Regression regression)
        {
            var tainted = Tainting.Of(regression, word);
            tainted.Remedy = regression.Remedy;
            return tainted;
        }
    }

    private static V1.Host Newer(string word)
    {
        var host = Samples.Standing("mx2", CheckStatus.Warning);
        host.WorstResult = new CheckResult { CheckId = "newer-check", Status = CheckStatus.Warning, Message = $"Said{word}" };
        return host;
    }

    private static string Text(RegressionReport report, int width = 20_000)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = TerminalConsole.For(writer);
        console.Profile.Width = width;
        new TextReport(console, report).Write();
        return writer.ToString();
    }
}
