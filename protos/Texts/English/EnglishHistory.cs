using System.Globalization;

namespace XMailFleet.Texts;

internal sealed class EnglishHistory : IHistoryWords
{
    public string Unreadable(string why) => $"The history cannot be read: {why}";
    public string Unwritable(string why) => $"The history cannot be written: {why}";
    public string NoRoom(string directory, string why) =>
        $"The history in \"{directory}\" cannot be written: {why}. Make room on its disk.";
    public string ClosedByItsDisk(string directory) =>
        $"The history in \"{directory}\" is not open after a failure of its disk. Make room on its disk; the next poll opens it again.";
    public string NoHistory(string directory) =>
        $"There is no history in \"{directory}\". Name the data directory of the collector with --data-dir.";
    public string Damaged(string path, string log, string why) =>
        $"The history \"{path}\" is damaged: {why}. Put a backup in its place with "
        + $"`xmailfleet-collector restore FILE --overwrite`, or move it and \"{log}\" away to begin a new one.";
    public string NotAllowed(string directory, string user, string why) =>
        $"The data directory \"{directory}\" cannot be written ({why}). Give the user \"{user}\" write access to it, or choose another one "
        + "with --data-dir.";
    public string InUse(string path) =>
        $"The history \"{path}\" is in use by another process. Stop the other collector, or choose another directory with --data-dir.";
    public string NotOpened(string path, string why) =>
        $"The history \"{path}\" cannot be opened: {why}. Check the directory and its disk, or choose another one with --data-dir.";
    public string BackupExists(string path) => $"\"{path}\" exists. Choose another name; a backup overwrites nothing.";
    public string BackupOvertaken(string directory) =>
        $"The history in \"{directory}\" changes faster than it can be copied. Try again later.";
    public string BackupNotMade(string path, string why) => $"The backup \"{path}\" cannot be made: {why}.";
    public string NoBackup(string path) => $"There is no backup \"{path}\".";
    public string NoneOfOurBackups(string path) => $"\"{path}\" is damaged, or is no backup of this program. Nothing was restored.";
    public string BackupOfWrongSize(string path, long found, long told) =>
        $"The backup \"{path}\" is damaged: it has {Plural.Of(found, "byte", "bytes")}, and had "
        + $"{told.ToString(CultureInfo.InvariantCulture)} or more when it was made. Nothing was restored. Take another backup.";
    public string BackupChanged(string path) =>
        $"The backup \"{path}\" is damaged, or was not made by a collector of this fleet: its authentication code is not that of its content. "
        + "Nothing was restored. Take another backup.";
    public string PlainBackup(string path) =>
        $"The backup \"{path}\" is of a version that did not encrypt backups, and holds no authority. Nothing was restored.";
    public string WrongRecoveryKey(string path, string fleet, DateTimeOffset time) =>
        $"This recovery key does not open the backup \"{path}\" of the fleet {fleet}, made at {Stamp.Of(time)}: it is another fleet's, or the backup "
        + "is damaged. Nothing was restored.";
    public string ForeignBackup(string path, string fleet) =>
        $"The backup \"{path}\" is damaged: it says that it is of the fleet {fleet}, and what is in it is not. Nothing was restored.";
    public string NoRecoveryKey(string directory) =>
        $"The history in \"{directory}\" has no authority and no recovery key yet, which a backup is encrypted to. Start the collector once.";
    public string BackupOfNewerFormat(string path, uint version, uint known) =>
        $"The backup \"{path}\" is of a newer xmailfleet-collector (its format is {version}, this program knows {known}). Upgrade this collector.";
    public string BackupNotRestored(string directory, string why) => $"The backup cannot be put into \"{directory}\": {why}.";
    public string NotRestoredInUse(string directory) =>
        $"A collector runs on the history in \"{directory}\". Nothing was restored. Stop it (systemctl stop xmailfleet-collector), restore, and start it again.";
    public string DirectoryHoldsHistory(string directory) =>
        $"\"{directory}\" holds a history already. Choose another --data-dir, or replace it with --overwrite.";
    public string UnknownDatabase =>
        "The setting database cannot be understood. It is like \"Host=db;Database=xmailfleet;Username=xmailfleet\" or "
        + "\"postgresql://xmailfleet@db/xmailfleet\". Set it by --database, XMAILFLEET_DATABASE or \"database\" in the configuration file.";
    public string NewerFile(string path, int version, int known) =>
        $"The history in \"{path}\" is of a newer xmailfleet-collector (its schema is {version}, this program knows {known}), and stays as it is. "
        + "Upgrade this collector, or restore a backup that the older one made, into another --data-dir.";
    public string NewerSchema(int version, int known) =>
        $"The history in this database is of a newer xmailfleet-collector (its schema is {version}, this program knows {known}). "
        + "Upgrade this collector.";
    public string DatabaseFull(string database, bool isWrite, string why) =>
        $"The history in the database {database} cannot be {Done(isWrite)}: {why}. Make room on the disk of the database. What was "
        + "acknowledged is safe, and recording goes on by itself.";
    public string DatabaseUnavailable(string database, bool isWrite, string why) =>
        $"The history in the database {database} cannot be {Done(isWrite)}: {why}. Check that the database runs, and the settings of "
        + "--database.";
    public string DatabaseHoldsHistory =>
        "The database of --to holds a history already. Name an empty one: histories cannot be merged.";
    public string TableDiffers(string table, long written, string writtenChecksum, long found, string foundChecksum) =>
        $"The table {table} is not what was written ({Plural.Of(written, "row", "rows")}, checksum {writtenChecksum}; read back "
        + $"{Plural.Of(found, "row", "rows")}, checksum {foundChecksum}). Nothing was moved.";

    private static string Done(bool isWrite) => isWrite ? "written" : "read";
}
