namespace XMailFleet.Texts;

internal sealed class JapaneseSite : ISiteWords
{
    public string OwnName => "日本語";
    public string SkipToContent => "本文へ";
    public string MainNavigation => "メイン";
    public string Breadcrumb => "パンくずリスト";
    public string Fleet => "ホスト一覧";
    public string Regressions => "異常の履歴";
    public string Compared => "比較";
    public string Maintenance => "メンテナンス";
    public string Snapshots => "スナップショット";
    public string ToTheFleet => "ホスト一覧へ";
    public string PageMade(string time) => $"時刻はすべて UTC です。表示時点： {time}";
    public string Any => "すべて";
    public string Show => "表示";
    public string Pages => "ページ";
    public string Newest => "最新へ";
    public string Newer => "新しい記録";
    public string Older => "以前の記録";
    public string Absent => "（なし）";
    public string WhatToDo => "対処方法";
    public string Expired(string ago) => $"{ago}に期限切れ";
    public string ExpiresToday => "24 時間以内";
    public string DaysLeft(int days) => $"残り {days} 日";
}
