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
}
