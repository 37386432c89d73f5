namespace XMailFleet.Texts;

/// <summary>The pages and the table of snapshots.</summary>
public interface ISnapshotWords
{
    string SnapshotOf(string number, string host);
    string SnapshotsOf(string host);
    string FirstSeen { get; }
    string LastSeen { get; }
    string PollsThatAgree { get; }
    string ChangesSincePrevious { get; }
    string NoSnapshot { get; }
    string Snapshot { get; }
    string Verdict { get; }
    string Polls { get; }
    string Compare { get; }
    string Before { get; }
    string After { get; }
    string CompareTheTwo { get; }
}
