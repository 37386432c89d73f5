namespace XMailFleet.Texts;

internal sealed class JapaneseRegressionPage : IRegressionPageWords
{
    public string WhatToDoNow => "いま行うべきこと";
    public string WhatToDoWhenBack => "再発した場合の対処方法";
    public string Course => "経過";
    public string LastTold => "最後に判定できた時点";
    public string LastGood => "最後に正常だった時点";
    public string NeverSeenWell => "正常な状態は確認されていません";
    public string Seen => "検出";
    public string SeenSince => "検出";
    public string Accepted => "承認";
    public string Recovered => "復旧";
    public string NotYet => "未復旧";
    public string TimesOpened => "発生回数";
    public string EventBy(string author) => $"（{author}）";
    public string WhatChanged => "変更点";
    public string SnapshotBefore => "変更前のスナップショット";
    public string SnapshotWithIt => "変更後のスナップショット";
    public string AllDifferences => "すべての差分";
    public string Acknowledgement => "確認状況";
    public string HoldsUntil(string time) => $"有効期限： {time}";
    public string NobodyKnows => "まだ確認されていません。";
    public string NothingToAcknowledge => "確認の必要はありません。";
}
