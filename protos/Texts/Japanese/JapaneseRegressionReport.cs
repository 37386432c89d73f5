namespace XMailFleet.Texts;

internal sealed class JapaneseRegressionReport : IRegressionReportWords
{
    public string Title => "異常の履歴";

    public string AllHosts => "全ホスト";

    public string From(string time) => $"{time} 以降";

    public string AllThatIsKept => "保存されている全期間";

    public string Records(int count, string state) => $"{state} {count} 件";

    public string OldestOpen(string time) => $"最も古い未復旧：{time}";

    public string NoneWorse => "この期間に異常は記録されていません。";

    public string State => "状態";

    public string Since => "検出";

    public string LastGood => "最後の正常";

    public string NeverGood => "正常な状態は確認されていません";

    public string Message => "詳細";

    public string Accepted => "承認";

    public string Recovered => "復旧";

    public string Changed => "変更点";

    public string Absent => "（なし）";

    public string Acknowledged => "確認者";

    public string AcceptedBy => "承認者";

    public string Remedy => "対処方法";
}
