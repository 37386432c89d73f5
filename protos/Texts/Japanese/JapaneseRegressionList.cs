namespace XMailFleet.Texts;

internal sealed class JapaneseRegressionList : IRegressionListWords
{
    public string Host => "ホスト";
    public string AllHosts => "すべて";
    public string SeverityAtLeast => "重大度（以上）";
    public string State => "状態";
    public string Kind => "種類";
    public string NothingWorse => "これまでに異常は記録されていません。";
    public string NoRecordMatches => "条件に一致する記録はありません。";
    public string HostsWithProblems(int hosts) => $"ただし、問題のあるホストが {hosts} 台あります";
    public string Severity => "重大度";
    public string What => "内容";
    public string Since => "発生";
    public string KnownTo(string author) => $"確認済み（{author}）";
    public string Timeline => "タイムライン：検出した時点から復旧（または現在）までを示します。";
    public string RecordsOnHosts(int records, int hosts) => $"{hosts} ホスト、{records} 件の記録。内容は下の表と同じです";
}
