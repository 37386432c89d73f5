using Spectre.Console;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Reports;

/// <summary>The section of the terminal report on agents that are older than their collector.</summary>
internal sealed class AgentAgeText(IAnsiConsole console, RegressionReport report)
{
    public void Write()
    {
        console.WriteLine();
        console.Write(new Text(Words.AgentAge(report.Language).Hosts(report.OutdatedHosts.Count) + "\n", new Style(decoration: Decoration.Bold)));
        foreach (var host in report.OutdatedHosts)
            console.Write(new Text(Visible.Of($"{host.Name[(host.Name.LastIndexOf('/') + 1)..]}: {AgentAgeWording.Explain(host, report.Language)}") + "\n"));
    }
}
