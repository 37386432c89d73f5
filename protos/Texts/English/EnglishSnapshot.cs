namespace XMailFleet.Texts;

internal sealed class EnglishSnapshot : ISnapshotWords
{
    public string SnapshotOf(string number, string host) => $"Snapshot {number} of {host}";
    public string SnapshotsOf(string host) => $"Snapshots of {host}";
    public string FirstSeen => "First seen";
    public string LastSeen => "Last seen";
    public string PollsThatAgree => "Polls that agree";
    public string ChangesSincePrevious => "What changed since the snapshot before";
    public string NoSnapshot => "There is no snapshot here.";
    public string Snapshot => "Snapshot";
    public string Verdict => "Verdict";
    public string Polls => "Polls";
    public string Compare => "Compare";
    public string Before => "before";
    public string After => "after";
    public string CompareTheTwo => "Compare the two";
}
