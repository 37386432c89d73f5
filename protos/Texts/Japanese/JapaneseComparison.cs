namespace XMailFleet.Texts;

internal sealed class JapaneseComparison : IComparisonWords
{
    public string Comparison => "比較";
    public string WhatChanged => "2 つのスナップショットの変更点";
    public string SnapshotBefore(string snapshot) => $"変更前: {snapshot}";
    public string SnapshotAfter(string snapshot) => $"変更後: {snapshot}";
    public string NoFieldDiffers => "異なる項目はありません。";
    public string Field => "項目";
    public string Before => "変更前";
    public string After => "変更後";
}
