namespace XMailFleet.Texts;

internal sealed class JapaneseSnapshot : ISnapshotWords
{
    public string SnapshotOf(string number, string host) => $"{host} のスナップショット {number}";
    public string SnapshotsOf(string host) => $"{host} のスナップショット";
    public string FirstSeen => "最初の確認";
    public string LastSeen => "最後の確認";
    public string PollsThatAgree => "同じ結果の巡回数";
    public string ChangesSincePrevious => "直前のスナップショットからの変更点";
    public string NoSnapshot => "スナップショットはありません。";
    public string Snapshot => "スナップショット";
    public string Verdict => "診断";
    public string Polls => "巡回数";
    public string Compare => "比較";
    public string Before => "変更前";
    public string After => "変更後";
    public string CompareTheTwo => "2 つを比較";
}
