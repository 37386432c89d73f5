namespace XMailFleet.Texts;

internal sealed class JapaneseMaintenancePage : IMaintenancePageWords
{
    public string Heading => "メンテナンスと操作の記録";
    public string Windows => "メンテナンスの予定";
    public string WhatAWindowDoes =>
        "期間中に検出した異常は記録されますが、集計には含まれません。終了後も続いている異常は、その時点から集計に含まれ、WatchRegressions でも伝えられます。";
    public string NonePlanned => "予定はありません。";
    public string State => "状態";
    public string Hosts => "対象";
    public string Begin => "開始";
    public string Until => "終了";
    public string PlannedBy => "登録者";
    public string ToPlanOne => "登録するには次のコマンドを実行します。";
    public string Over => "終了";
    public string ToCome => "予定";
    public string UnderWay => "実施中";
    public string WhatPeopleDid => "操作の記録";
    public string NothingSoFar => "記録はまだありません。";
    public string Time => "日時";
    public string Who => "操作した人";
    public string UnknownPerson => "不明";
    public string What => "内容";
    public string Note => "備考";
}
