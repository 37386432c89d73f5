using System.Globalization;
using System.Xml.Linq;
using Google.Protobuf;
using Spectre.Console;
using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Collector.Serving.Web.Routes;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Collector.Tests.Serving.Web;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Reports;

public sealed class ReportFormatTests
{
    [Fact]
    public void Json_OfAReport_IsReadBackByProtobufUnchanged()
    {
        var report = Report(Language.English) with { Findings = Samples.Findings() };
        var read = JsonParser.Default.Parse<FleetReport>(JsonReport.Format(report));
        Assert.Equal(report.Regressions, read.Regressions);
        Assert.Equal((Samples.Findings(), report.Time), (read.Findings, read.ReportTime.ToDateTimeOffset()));
    }

    [Fact]
    public void Csv_OfAFlappingRegressionAndAnAcceptedOne_SaysSoByColumns()
    {
        var lines = Csv(Report(Language.English, Samples.Flapping(), Samples.Accepted()));
        Assert.Equal(
            ("37", "true", "true", "maintenanceWindows/night-1", "known", ""),
            (lines[0]["occurrence_count"], lines[0]["flapping"], lines[0]["muted"], lines[0]["maintenance_window"], lines[0]["acknowledgement_note"], lines[0]["accepted_by"]));
        Assert.Equal(("false", "ann", "on purpose"), (lines[1]["flapping"], lines[1]["accepted_by"], lines[1]["acceptance_note"]));
        Assert.EndsWith("Clients cannot connect.", lines[0]["message"], StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.Japanese)]
    public void Csv_OfFindings_HasALineForEachHost(Language language)
    {
        var lines = Csv(Report(language, Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2))) with { Findings = Samples.Findings() });
        Assert.Equal(
            [("mx1", "shared-private-key"), ("mx2", "shared-private-key"), ("mx1", "certificate-expires"), ("mx9", "openssl-version"), ("mx2", "host-differs")],
            lines.Where(line => line["kind"] == "FINDING").Select(line => (line["host"], line["rule_id"])));
        Assert.Equal("open_ssl.effective_version: 3.0.19 -> 1.1.1w", lines[^1]["changes"]);
        Assert.All(lines, line => Assert.NotEmpty(line["summary"]));
    }

    [Fact]
    public void Csv_KindOfTwoWords_IsThatOfTheProtocol()
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Kind = RegressionKind.NewlyJudged;
        Assert.Equal("NEWLY_JUDGED", Csv(Report(Language.English, regression))[0]["kind"]);
    }

    [Fact]
    public void Csv_Lines_EndAndQuoteAsInRfc4180()
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Summary = "he said \"no\", twice";
        var lines = CsvReport.Format(Report(Language.English, regression)).Split("\r\n");
        Assert.StartsWith("host,rule_id,subject,severity,state", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("mx1,key-pair-mismatch,,ERROR,OPEN,REGRESSION,2026-11-24T01:00:00Z,2026-11-24T00:59:00Z,,1,\"he said \"\"no\"\", twice\",", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    public void Csv_CellThatASpreadsheetWouldRun_IsMadeText(string hostile)
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Subject = hostile;
        Assert.Contains($",'{hostile},", CsvReport.Format(Report(Language.English, regression)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.Japanese)]
    public async Task Html_OfAReport_IsOneWellFormedFileThatNeedsNoOther(Language language)
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Summary = "<script>alert(1)</script>";
        var html = await HtmlReport.FormatAsync(Report(language, regression));
        var page = Rendering.Parse(html);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Root!.Value, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English), InlineData(Language.Japanese)]
    public void Text_OfAnOpenRegression_SaysSinceWhenWhatChangedLastGoodAndWhatToDo(Language language)
    {
        var text = Text(Report(language), 100);
        foreach (var part in new[] { "mx1", "2026-11-24 01:00 UTC", "2026-11-24 00:59 UTC", "PAIRING_MATCHED → PAIRING_MISMATCHED", "Put the matching pair in place." })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Contains(Names.Of(RegressionState.Open, language), text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.English, 60), InlineData(Language.Japanese, 60), InlineData(Language.Japanese, 41)]
    public void Text_NarrowOutput_KeepsToItsColumnsButLeavesCommandsWhole(Language language, int width)
    {
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        regression.Summary = "秘密鍵が証明書と一致しなくなりました。クライアントは接続できません。ファイルを確認してください。";
        var lines = Text(Report(language, regression), width).Split('\n').Select(line => line.TrimEnd()).ToList();
        var command = Assert.Single(lines, line => line.Contains("openssl", StringComparison.Ordinal));
        Assert.Equal("      openssl pkey -in /var/MailRoot/server.key -pubout | sha256sum", command);
        Assert.All(lines.Where(line => line != command), line => Assert.InRange(Columns(line), 0, width));
    }

    [Fact]
    public void Text_NotATerminal_HasNoEscapeSequences() =>
        Assert.DoesNotContain('\u001b', Text(Report(Language.English), 100));

    [Fact]
    public void Text_OfWhatATerminalWouldObey_ShowsIt()
    {
        const string Hostile = "x\u001b[2J\u0007\u009b1A";
        var regression = Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(2));
        (regression.RuleId, regression.Subject, regression.Summary, regression.Remedy) = (Hostile, Hostile, Hostile, $"{Hostile}:\n\n    {Hostile}\n");
        regression.Changes.Add(new FieldChange { FieldPath = Hostile, Before = Hostile, After = Hostile });
        regression.Acknowledgement = new Acknowledgement { Author = Hostile, Note = Hostile };
        var findings = Samples.Findings();
        findings.Deviations[0].Changes.Add(new FieldChange { FieldPath = "a", After = Hostile });
        var text = Text(Report(Language.English, regression) with { Findings = findings }, 100);
        Assert.Contains("x␛[2J␇", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
    }

    [Theory, InlineData(Language.English), InlineData(Language.Japanese)]
    public void Text_NothingRecorded_SaysSo(Language language) =>
        Assert.Contains(language is Language.Japanese ? "異常は記録されていません" : "Nothing has got worse",
            Text(Report(language) with { Regressions = [] }, 100), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.English, "Standing problems: 2 hosts, 1 of them failing", "The certificate expired on 2026-11-01.", "Full function, 1 error")]
    [InlineData(Language.Japanese, "現在の問題：2 ホスト（うち障害 1 ホスト）", "2026-11-01", "フル機能（エラー 1 件）")]
    public async Task Report_NothingGotWorseButProblemsStand_SaysSoInEveryForm(Language language, string heading, string worst, string state)
    {
        var report = Standing(language);
        var text = Text(report, 100);
        var html = Rendering.Parse(await HtmlReport.FormatAsync(report));
        foreach (var form in new[] { text, html.Root!.Value })
        {
            Assert.Contains(heading, form, StringComparison.Ordinal);
            Assert.Contains(worst, form, StringComparison.Ordinal);
            Assert.Contains(state, form, StringComparison.Ordinal);
        }

        Assert.Contains(language is Language.Japanese ? "未解決の問題があります" : "but not all is well", text, StringComparison.Ordinal);
        Assert.DoesNotContain(html.Descendants().Attributes("class"), css => css.Value is "all-well" || css.Value.Contains("tone-good", StringComparison.Ordinal));
        var lines = Csv(report);
        Assert.Equal(
            [("mx1", "certificate-expired", "ERROR", "STANDING"), ("mx2", "certificate-expiry-soon", "WARNING", "STANDING")],
            lines.Select(line => (line["host"], line["rule_id"], line["severity"], line["kind"])));
        Assert.Contains(worst, lines[0]["summary"], StringComparison.Ordinal);
        Assert.Equal(state, lines[0]["message"]);
        Assert.Equal(report.ProblemHosts, JsonParser.Default.Parse<FleetReport>(JsonReport.Format(report)).ProblemHosts);
    }

    [Fact]
    public void Text_NothingGotWorse_IsGreenOnlyWhereNothingStands()
    {
        Assert.Contains("\u001b[32mNothing", Coloured(Report(Language.English) with { Regressions = [] }), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[32m", Coloured(Standing(Language.English)), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[38;5;2m", Coloured(Standing(Language.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_StandingProblemThatATerminalWouldObey_ShowsIt()
    {
        var report = Standing(Language.English);
        report.ProblemHosts[0].WorstResult = new CheckResult { CheckId = "newer", Status = CheckStatus.Error, Message = "x\u001b[2J\u0007" };
        var text = Text(report, 100);
        Assert.Contains("x␛[2J␇", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void Report_Since_KeepsWhatOpenedRecoveredOrStoodOpen()
    {
        var day = TimeSpan.FromDays(1);
        var since = Samples.Now - 7 * day;
        Assert.True(RegressionReport.Concerns(Samples.Regression("a", 1, Severity.Error, 30 * day), since));
        Assert.True(RegressionReport.Concerns(Samples.Regression("a", 1, Severity.Error, 30 * day, 25 * day), since));
        Assert.True(RegressionReport.Concerns(Samples.Regression("a", 1, Severity.Error, 3 * day, day), since));
        Assert.False(RegressionReport.Concerns(Samples.Regression("a", 1, Severity.Error, 30 * day, day), since));
    }

    private static List<Dictionary<string, string>> Csv(RegressionReport report)
    {
        var rows = CsvRows.Parse(CsvReport.Format(report));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static RegressionReport Report(Language language, params Regression[] regressions) => new(
        "127.0.0.1:7470", "", null, Samples.Now, language, regressions.Length > 0 ? regressions :
        [
            Samples.Regression("mx1", 2, Severity.Error, TimeSpan.FromHours(2)),
            Samples.Regression("mx1", 1, Severity.Warning, TimeSpan.FromDays(3), TimeSpan.FromHours(20)),
        ]);

    private static RegressionReport Standing(Language language) => Report(language) with
    {
        Regressions = [],
        ProblemHosts = [Samples.Standing("mx1", CheckStatus.Error), Samples.Standing("mx2", CheckStatus.Warning)],
    };

    private static string Coloured(RegressionReport report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(writer),
        });
        new TextReport(console, report).Write();
        return writer.ToString();
    }

    private static string Text(RegressionReport report, int width)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var console = TerminalConsole.For(writer);
        console.Profile.Width = width;
        new TextReport(console, report).Write();
        return writer.ToString();
    }

    // East Asian wide characters take two columns of a terminal.
    private static int Columns(string line) => line.Sum(c => c >= '\u1100' && c is not '→' ? 2 : 1);
}
