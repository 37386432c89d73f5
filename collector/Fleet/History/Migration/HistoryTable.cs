namespace XMailFleet.Fleet.History.Migration;

/// <summary>A table of the PostgreSQL history, and its rows as the embedded history has them.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Columns">Its columns, in the order of the values of a row.</param>
/// <param name="Rows">The rows, read one by one.</param>
internal sealed record HistoryTable(string Name, string[] Columns, IEnumerable<object?[]> Rows)
{
    public string Insert =>
        $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Enumerable.Range(1, Columns.Length).Select(n => $"${n}"))})";

    public string Select => $"SELECT {string.Join(", ", Columns)} FROM {Name}";
}
