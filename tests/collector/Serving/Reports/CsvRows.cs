using System.Text;

namespace XMailFleet.Collector.Tests.Serving.Reports;

/// <summary>Reads CSV as RFC 4180 says.</summary>
internal static class CsvRows
{
    public static List<string[]> Parse(string text)
    {
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (text[at] == '"') quoted = !quoted;
            else if (quoted) cell.Append(text[at]);
            else if (text[at] is ',' or '\n') EndCell(text[at] == '\n');
            else if (text[at] != '\r') cell.Append(text[at]);
        }

        return rows;

        void EndCell(bool endsRow)
        {
            row.Add(cell.ToString());
            cell.Clear();
            if (!endsRow) return;
            rows.Add([.. row]);
            row.Clear();
        }
    }
}
