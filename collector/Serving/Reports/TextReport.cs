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
    private readonly IRegressionReportWords _words = Words.RegressionReport(report.Language);
    private Language Language => report.Language;

    public void Write()
    {
        WriteHeading();
        foreach (var state in new[] { RegressionState.Open, RegressionState.Recovered })
            foreach (var regression in report.Marked.Where(regression => regression.State == state))
                WriteRegression(regression);
        if (report.ProblemHosts.Count > 0) new StandingText(console, report).Write();
        if (report.OutdatedHosts.Count > 0) new AgentAgeText(console, report).Write();
        if (report.Findings is { } findings) new FindingsText(console, report, findings).Write();
    }

    private void WriteHeading()
    {
        var whose = report.Host.Length > 0 ? Visible.Of(report.Host) : _words.AllHosts;
        var since = report.Since is { } start
            ? _words.From(Times.Absolute(start))
            : _words.AllThatIsKept;
        console.Write(new Paragraph()
            .Append(_words.Title, new Style(decoration: Decoration.Bold))
            .Append($"  {whose} · {since}\n"));
        if (report.ProblemHosts.Count > 0 && report.Regressions.Count > 0) console.Write(new Text(StandingWords.Heading(report.ProblemHosts, Language) + "\n"));
        console.Write(report.Regressions.Count == 0
            ? Nothing()
            : new Text(string.Join(" · ", report.StateCounts.Select(count => _words.Records(count.Count, count.State))) + Oldest() + "\n"));
    }

    private Text Nothing() => report.ProblemHosts.Count > 0
        ? new Text(StandingWords.NothingWorse(Language) + "\n")
        : new Text(_words.NoneWorse + "\n", Color.Green);

    private string Oldest() =>
        report.Regressions.Where(regression => regression.State is RegressionState.Open).Min(regression => regression.DetectTime) is { } oldest
            ? $" · {_words.OldestOpen(Time(oldest))}"
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
        var headline = new Text(Visible.Of($"{host}: {regression.Summary}"), new Style(decoration: Decoration.Bold));
        return grid.AddRow(mark, headline);
    }

    private Padder Facts(Regression regression)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var (label, value) in FactsOf(regression)) grid.AddRow(new Text(label, Color.Grey), new Text(Visible.Of(value)));
        return new Padder(grid, new Padding(Indent, 0, 0, 0));
    }

    private IEnumerable<(string Label, string Value)> FactsOf(Regression regression)
    {
        yield return (_words.State, State(regression));
        yield return (_words.Since, Time(regression.DetectTime));
        yield return (_words.LastGood, regression.LastGoodTime is null ? _words.NeverGood : Time(regression.LastGoodTime));
        if (regression.Message.Length > regression.Summary.Length)
            yield return (_words.Message, regression.Message);
        if (regression.RecoverTime is not null && !RegressionStates.IsMoment(regression))
            yield return (regression.IsAccepted() ? _words.Accepted : _words.Recovered, Time(regression.RecoverTime));
        foreach (var change in regression.Changes)
            yield return (_words.Changed, $"{change.FieldPath}: {Value(change.Before)} → {Value(change.After)}");
        if (regression.Acknowledgement is { } known)
            yield return (_words.Acknowledged, $"{known.Author}: {known.Note}");
        if (regression.Accepted() is { } accepted)
            yield return (_words.AcceptedBy, $"{accepted.Author}: {accepted.Note}");
    }

    private string State(Regression regression) =>
        string.Join(" · ", RegressionStates.Marks(regression, Language).Prepend(RegressionStates.Say(regression, Language)))
        + $" · {regression.RuleId}{(regression.Subject.Length > 0 ? $" · {regression.Subject}" : "")}";

    private string Time(Google.Protobuf.WellKnownTypes.Timestamp time) => Times.Both(time, report.Time, Language);

    private string Value(string value) => value.Length > 0 ? value : _words.Absent;

    private void WriteRemedy(Regression regression)
    {
        if (regression.Remedy.Length == 0 || regression.State is not RegressionState.Open) return;
        console.Write(Indented(new Text(_words.Remedy, Color.Blue), Indent));
        foreach (var block in ProseBlock.Parse(Visible.OfLines(regression.Remedy)))
            if (block.IsCommand) WriteCommand(block.Text);
            else console.Write(Indented(new Text(block.Text), Indent));
    }

    // Past the layout: a command that was wrapped cannot be pasted.
    private void WriteCommand(string lines)
    {
        foreach (var line in lines.Split('\n'))
            console.Profile.Out.Writer.WriteLine(new string(' ', Indent + 2) + line);
    }

    private static Padder Indented(IRenderable content, int indent) => new(content, new Padding(indent, 0, 0, 0));
}
