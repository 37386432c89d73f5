namespace XMailFleet.Texts;

internal sealed class EnglishHistoryCommands : IHistoryCommandWords
{
    public string BackedUp(string file, int hosts) => $"{file} holds the history and the authority, encrypted to the recovery key; hosts in it: {hosts}.";

    public string Restored(string directory, int hosts) => $"{directory} holds the history and the authority; hosts in it: {hosts}.";

    public string RowUnit(long count) => count == 1 ? "row" : "rows";

    public string Migrated => "Both sides are equal. Start the collector with --database and this --data-dir from now on: its wrapping.key opens the authority. The old history stays as it is.";

    public string UseDatabaseTool(string tool) =>
        $"The history is in PostgreSQL (--database is set). Use {tool}: it is made for that, and works while collectors run. "
        + "What it copies is of use only together with wrapping.key of --data-dir: keep that, apart from it.";

    public string Copied(string megabytes, string total) => $"Copied: {megabytes} of {total} MB.";

    public string Checked(string rows) => $"Checked: {rows}.";

    public string Written(string rows) => $"Written: {rows}.";

    public string Compared(string rows) => $"Compared: {rows}.";
}
