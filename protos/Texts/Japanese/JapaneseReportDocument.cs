namespace XMailFleet.Texts;

internal sealed class JapaneseReportDocument : IReportDocumentWords
{
    public string RegressionHistory => "XMail TLS：異常の履歴";
    public string AllHosts => "全ホスト";
    public string Since(string time) => $"{time} 以降";
    public string AllThatIsKept => "保存されている全期間";
    public string ReadFrom(string collector, string time) => $"取得元：{collector}（{time}）";
    public string NothingWorse => "この期間に異常は記録されていません。";
    public string KnownTo(string author, string note) => $"確認済み（{author}）：{note}";
    public string AcceptedBy(string author, string note) => $"正常な状態として承認（{author}）：{note}";
}
