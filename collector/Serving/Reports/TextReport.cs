using Spectre.Console;
using Spectre.Console.Rendering;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The report for a terminal: what stands open first, each with since when, what changed, what to do.</summary>
internal sealed class TextReport(IAnsiConsole console, RegressionReport report)
{
    private const int Indent = 4;
    private Language Language => report.Language;

    public void Write()
    {
        WriteHeading();
        foreach (var state in new[] { RegressionState.Open, RegressionState.Recovered })
            foreach (var regression in report.Regressions.Where(regression => regression.State == state))
                WriteRegression(regression);
        if (report.ProblemHosts.Count > 0) new StandingText(console, report).Write();
        if (report.Findings is { } findings) new FindingsText(console, report, findings).Write();
    }

    private void WriteHeading()
    {
        var whose = report.Host.Length > 0 ? report.Host : Language.Say("all hosts", "全ホスト");
        var since = report.Since is { } start
            ? Language.Say($"since {Times.Absolute(start)}", $"{Times.Absolute(start)} 以降")
            : Language.Say("all that is kept", "保存されている全期間");
        console.Write(new Paragraph()
            .Append(Language.Say("Regression history", "異常の履歴"), new Style(decoration: Decoration.Bold))
            .Append($"  {whose} · {since}\n"));
        if (report.ProblemHosts.Count > 0 && report.Regressions.Count > 0) console.Write(new Text(StandingWords.Heading(report.ProblemHosts, Language) + "\n"));
        console.Write(report.Regressions.Count == 0
            ? Nothing()
            : new Text(string.Join(" · ", report.StateCounts.Select(count => Language.Say($"{count.Count} {count.State}", $"{count.State} {count.Count} 件"))) + Oldest() + "\n"));
    }

    private Text Nothing() => report.ProblemHosts.Count > 0
        ? new Text(StandingWords.NothingWorse(Language) + "\n")
        : new Text(Language.Say("Nothing has got worse in this time.", "この期間に異常は記録されていません。") + "\n", Color.Green);

    private string Oldest() =>
        report.Regressions.Where(regression => regression.State is RegressionState.Open).Min(regression => regression.DetectTime) is { } oldest
            ? Language.Say($" · the oldest open one: {Time(oldest)}", $" · 最も古い未復旧：{Time(oldest)}")
            : "";

    private void WriteRegression(Regression regression)
    {
        console.WriteLine();
        console.Write(Heading(regression));
        console.Write(Facts(regression));
        WriteRemedy(regression);
    }

    private Grid Heading(Regression regression)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        var mark = new Text(
            $"{SeverityMark.Of(regression.Severity)} {Names.Of(regression.Severity, Language)}",
            new Style(SeverityMark.ColorOf(regression), decoration: Decoration.Bold));
        var host = regression.Host[(regression.Host.LastIndexOf('/') + 1)..];
        var headline = new Text(Visible.OfLines($"{host}: {regression.Summary}"), new Style(decoration: Decoration.Bold));
        return grid.AddRow(mark, headline);
    }

    private Padder Facts(Regression regression)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var (label, value) in FactsOf(regression)) grid.AddRow(new Text(label, Color.Grey), new Text(Visible.OfLines(value)));
        return new Padder(grid, new Padding(Indent, 0, 0, 0));
    }

    private IEnumerable<(string Label, string Value)> FactsOf(Regression regression)
    {
        yield return (Language.Say("state", "状態"), State(regression));
        yield return (Language.Say("since", "検出"), Time(regression.DetectTime));
        yield return (Language.Say("last good", "最後の正常"), regression.LastGoodTime is null
            ? Language.Say("never seen well", "正常な状態は確認されていません") : Time(regression.LastGoodTime));
        if (regression.Message.Length > regression.Summary.Length)
            yield return (Language.Say("all of it", "詳細"), regression.Message);
        if (regression.RecoverTime is not null && !RegressionStates.IsMoment(regression))
            yield return (regression.IsAccepted() ? Language.Say("accepted", "承認") : Language.Say("recovered", "復旧"), Time(regression.RecoverTime));
        foreach (var change in regression.Changes)
            yield return (Language.Say("changed", "変更点"), $"{change.FieldPath}: {Value(change.Before)} → {Value(change.After)}");
        if (regression.Acknowledgement is { } known)
            yield return (Language.Say("known to", "確認者"), $"{known.Author}: {known.Note}");
        if (regression.Accepted() is { } accepted)
            yield return (Language.Say("accepted by", "承認者"), $"{accepted.Author}: {accepted.Note}");
    }

    private string State(Regression regression) =>
        string.Join(" · ", RegressionStates.Marks(regression, Language).Prepend(RegressionStates.Say(regression, Language)))
        + $" · {regression.RuleId}{(regression.Subject.Length > 0 ? $" · {regression.Subject}" : "")}";

    private string Time(Google.Protobuf.WellKnownTypes.Timestamp time) => Times.Both(time, report.Time, Language);

    private string Value(string value) => value.Length > 0 ? value : Language.Say("(absent)", "（なし）");

    private void WriteRemedy(Regression regression)
    {
        if (regression.Remedy.Length == 0 || regression.State is not RegressionState.Open) return;
        console.Write(Indented(new Text(Language.Say("what to do", "対処方法"), Color.Blue), Indent));
        foreach (var block in ProseBlock.Parse(Visible.OfLines(regression.Remedy)))
            if (block.IsCommand) WriteCommand(block.Text);
            else console.Write(Indented(new Text(block.Text.Replace("`", "", StringComparison.Ordinal)), Indent));
    }

    // Past the layout: a command that was wrapped cannot be pasted.
    private void WriteCommand(string lines)
    {
        foreach (var line in lines.Split('\n'))
            console.Profile.Out.Writer.WriteLine(new string(' ', Indent + 2) + line);
    }

    private static Padder Indented(IRenderable content, int indent) => new(content, new Padding(indent, 0, 0, 0));
}
