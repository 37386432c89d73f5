namespace XMailFleet.Texts;

internal sealed class EnglishSealing : ISealingWords
{
    private const string HowToGetIt =
        "Copy it from the collector that made it (the file wrapping.key in its data directory), or restore a backup with the recovery key: "
        + "`xmailfleet-collector restore FILE --recovery-key-file KEY`.";

    public string WrappingKeyMissing(string path) =>
        $"The fleet's authority is there, and the key \"{path}\" that opens it is not; without it no agent would know this collector. {HowToGetIt}";

    public string NoWrappingKey(string path) =>
        $"\"{path}\" is no wrapping key: that is 32 bytes, or 64 hexadecimal digits. {HowToGetIt}";

    public string WrongWrappingKey(string place) => $"\"{place}\" is not the key that the fleet's authority was wrapped by. {HowToGetIt}";

    public string AuthorityDamaged =>
        "What the history keeps of the fleet's authority is damaged. Put a backup in its place with "
        + "`xmailfleet-collector restore FILE --overwrite --recovery-key-file KEY`.";

    public string NoCollectorId(string path) => $"\"{path}\" holds no id of a collector. Remove it: the next start makes another one.";

    public string RecoveryDamaged =>
        "What the history keeps of the recovery key is not as it was made, or \"wrapping.key\" is not the one of this fleet: a backup could not be restored. "
        + "Put an older backup in place with `xmailfleet-collector restore FILE --overwrite --recovery-key-file KEY`.";

    public string WhatTheRecoveryKeyIs =>
        "This is the recovery key of your fleet. It alone restores a backup, and with a backup it is the whole fleet: move it off this machine, to "
        + "where you keep such things, and delete this file.";

    public string RecoveryKeyWritten(string path) =>
        $"The recovery key of this fleet is in \"{path}\". It alone restores a backup, and is not shown again: keep it off this machine.";

    public string RecoveryKeyLeft(string path) =>
        $"The recovery key of this fleet lies in \"{path}\", where whoever gets at this machine finds it. Move it off this machine and delete the file: "
        + "it alone restores a backup.";

    public string RecoveryKeyFileExists(string path) => $"\"{path}\" exists. Name another file with --recovery-key-file; nothing is overwritten.";

    public string RecoveryKeyShown(string key) =>
        $"Recovery key of this fleet: {key}\nIt alone restores a backup, and is not shown again: keep it off this machine.";

    public string RecoveryKeyAsked => "Recovery key: ";

    public string RecoveryKeyMistyped => "That is no recovery key, or it was mistyped: it begins with xmfr- and has 56 characters in eight groups after that.";

    public string NoRecoveryKeyFile(string path) =>
        $"There is no file \"{path}\". Name the file that the recovery key was kept in with --recovery-key-file, or leave the option out to type the key.";

    public string RecoveryKeyFileUnreadable(string path, string cause) =>
        $"The recovery key cannot be read from \"{path}\" ({cause}). Name another file with --recovery-key-file, or leave the option out to type the key.";

    public string NoRecoveryKeyIn(string path) => $"There is no recovery key in \"{path}\", or it was mistyped: it begins with xmfr- and stands on a line of its own.";
}
