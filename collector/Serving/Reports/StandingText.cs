using Spectre.Console;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The section of the terminal report on what stands now, whenever it began: a line or two for each host with problems.</summary>
internal sealed class StandingText(IAnsiConsole console, RegressionReport report)
{
    public void Write()
    {
        console.WriteLine();
        console.Write(new Text(StandingWords.Heading(report.ProblemHosts, report.Language) + "\n", new Style(decoration: Decoration.Bold)));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var host in report.ProblemHosts)
        {
            var severity = StandingWords.StatusOf(host) is CheckStatus.Error ? Severity.Error : Severity.Warning;
            var id = host.Name[(host.Name.LastIndexOf('/') + 1)..];
            grid.AddRow(
                new Text($"{SeverityMark.Of(severity)} {Names.Of(severity, report.Language)}", severity is Severity.Error ? Color.Red : Color.Yellow),
                new Text(Visible.Of($"{id}: {StandingWords.Worst(host, report.Language)} · {StandingWords.State(host, report.Language)}")));
        }

        console.Write(grid);
    }
}
