namespace XMailFleet.Texts;

/// <summary>
/// Why the history cannot be opened, read, written, copied or moved. What the system or the database says is given
/// without its full stop.
/// </summary>
public interface IHistoryWords
{
    string Unreadable(string why);
    string Unwritable(string why);
    string NoRoom(string directory, string why);
    string ClosedByItsDisk(string directory);
    string NoHistory(string directory);
    string Damaged(string path, string log, string why);
    string NotAllowed(string directory, string user, string why);
    string InUse(string path);
    string NotOpened(string path, string why);
    string BackupExists(string path);
    string BackupOvertaken(string directory);
    string BackupNotMade(string path, string why);
    string NoBackup(string path);

    /// <summary>It does not begin as a backup does.</summary>
    string NoneOfOurBackups(string path);

    /// <param name="path">The backup.</param>
    /// <param name="found">Bytes of it.</param>
    /// <param name="told">Bytes that there were when it was made, at least.</param>
    string BackupOfWrongSize(string path, long found, long told);

    /// <summary>It is not what a collector of the recovery key's fleet has made.</summary>
    string BackupChanged(string path);

    /// <summary>It was made before backups were encrypted.</summary>
    string PlainBackup(string path);

    /// <param name="path">The backup.</param>
    /// <param name="fleet">Id of the fleet that it says it is of.</param>
    /// <param name="time">When it says that it was made.</param>
    string WrongRecoveryKey(string path, string fleet, DateTimeOffset time);

    /// <summary>What is in it is not of the fleet that it says.</summary>
    string ForeignBackup(string path, string fleet);

    /// <summary>No collector has begun with this history: nothing to encrypt a backup to.</summary>
    string NoRecoveryKey(string directory);

    string BackupOfNewerFormat(string path, uint version, uint known);
    string BackupNotRestored(string directory, string why);
    string NotRestoredInUse(string directory);
    string DirectoryHoldsHistory(string directory);
    string UnknownDatabase { get; }
    string NewerSchema(int version, int known);

    /// <param name="path">Of the file.</param>
    /// <param name="version">Of its schema.</param>
    /// <param name="known">That this program reads.</param>
    string NewerFile(string path, int version, int known);

    /// <param name="isWrite">Whether it was to be written, else read.</param>
    string DatabaseFull(string database, bool isWrite, string why);

    /// <param name="isWrite">Whether it was to be written, else read.</param>
    string DatabaseUnavailable(string database, bool isWrite, string why);

    string DatabaseHoldsHistory { get; }
    string TableDiffers(string table, long written, string writtenChecksum, long found, string foundChecksum);
}
