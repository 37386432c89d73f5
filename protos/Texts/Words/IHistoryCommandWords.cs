namespace XMailFleet.Texts;

/// <summary>What backup, restore and migrate say.</summary>
public interface IHistoryCommandWords
{
    string BackedUp(string file, int hosts);

    string Restored(string directory, int hosts);

    /// <summary>Behind the number of rows of a table.</summary>
    string RowUnit(long count);

    string Migrated { get; }

    /// <param name="tool">PostgreSQL's own.</param>
    string UseDatabaseTool(string tool);

    string Copied(string megabytes, string total);

    string Checked(string rows);

    string Written(string rows);

    string Compared(string rows);
}
