using Google.Protobuf;
using XMailFleet.Collector.Serving.Reports;
using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Listings;

/// <summary>Things in rows, in the form that was asked for.</summary>
/// <param name="columns">What is told of each.</param>
/// <param name="rows">The things.</param>
/// <param name="message">The same as the API has it.</param>
internal sealed class Listing<T>(IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows, IMessage message)
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    /// <summary>Writes them.</summary>
    /// <param name="output">A terminal, or what stands in for it.</param>
    /// <param name="form">One of <see cref="ListForms"/>.</param>
    public void Write(TextWriter output, string form)
    {
        switch (form)
        {
            case ListForms.Json: output.Write(Visible.OfJson(Formatter.Format(message)) + "\n"); break;
            case ListForms.Csv: WriteLines(output, columns, Csv, withHeading: true); break;
            case ListForms.Markdown: WriteMarkdown(output); break;
            default: WriteTable(output, [.. columns.Where(column => form == ListForms.Wide || !column.IsWide)]); break;
        }
    }

    /// <summary>Writes one thing, a line a fact, where it is a table that was asked for; else as the others.</summary>
    public void WriteOne(TextWriter output, string form)
    {
        if (form is not (ListForms.Table or ListForms.Wide)) Write(output, form);
        else if (TerminalConsole.IsTerminal(output)) TableText.WriteFacts(output, [.. columns.Select(Fact)]);
        else foreach (var column in columns) output.Write($"{column.Heading}\t{Visible.Of(column.CellOf(rows[0]).Exact)}\n");
    }

    private (string, string) Fact(Column<T> column) => (column.Heading, Visible.Of(column.CellOf(rows[0]).Text));

    // Through a pipe nothing is aligned, cut off or rounded: a program reads it.
    private void WriteTable(TextWriter output, IReadOnlyList<Column<T>> shown)
    {
        if (!TerminalConsole.IsTerminal(output)) WriteLines(output, shown, cells => string.Join('\t', cells.Select(Visible.Of)), withHeading: false);
        else if (rows.Count > 0) TableText.Write(output, [.. shown.Select(column => column.Heading)], [.. rows.Select(row => Texts(shown, row))]);
    }

    private void WriteMarkdown(TextWriter output)
    {
        output.Write(Markdown(columns.Select(column => column.Heading)) + "\n");
        output.Write(Markdown(columns.Select(_ => "---")) + "\n");
        WriteLines(output, columns, Markdown, withHeading: false);
    }

    private void WriteLines(TextWriter output, IReadOnlyList<Column<T>> shown, Func<IEnumerable<string>, string> line, bool withHeading)
    {
        if (withHeading) output.Write(line(shown.Select(column => column.Heading)) + "\n");
        foreach (var row in rows) output.Write(line(shown.Select(column => column.CellOf(row).Exact)) + "\n");
    }

    private static string[] Texts(IEnumerable<Column<T>> shown, T row) => [.. shown.Select(column => Visible.Of(column.CellOf(row).Text))];

    private static string Csv(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => CsvCell.Of(Visible.Of(cell))));

    private static string Markdown(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(MarkdownCell.Of))} |";
}
