using Spectre.Console;
using XMailFleet.Collector.Serving.Wording;

namespace XMailFleet.Collector.Serving.Listings;

/// <summary>Tables of a terminal: weight and space make them, no lines.</summary>
internal static class TableText
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>A heading, and a row a thing.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        var table = new Table().NoBorder();
        for (var index = 0; index < headings.Count; index++)
            // Names are there to be copied; they stay whole.
            table.AddColumn(new TableColumn(new Text(headings[index], Strong)) { NoWrap = index == 0, Padding = new Padding(0, 0, 2, 0) });
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        TerminalConsole.For(output).Write(table);
    }

    /// <summary>A line a fact; what is not known has none.</summary>
    public static void WriteFacts(TextWriter output, IEnumerable<(string Label, string Value)> facts)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach (var (label, value) in facts.Where(fact => fact.Value.Length > 0)) grid.AddRow(new Text(label, Strong), new Text(value));
        TerminalConsole.For(output).Write(grid);
    }
}
