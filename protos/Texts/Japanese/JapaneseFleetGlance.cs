namespace XMailFleet.Texts;

internal sealed class JapaneseFleetGlance : IFleetGlanceWords
{
    public string AuthorityEnds(string moment) =>
        $"フリートの認証局は {moment} に期限が切れます。それまでに新しいデータディレクトリで新しい認証局を作り、各エージェントを登録し直してください。";

    public string WithProblems => "問題のあるホスト";
    public string Failing(int hosts) => $"障害 {hosts}";
    public string WithWarnings(int hosts) => $"警告 {hosts}";
    public string Among(IEnumerable<string> parts) => $"（うち{string.Join("、", parts)}）";
    public string OpenSince(string severity, string ago) => $"未復旧：{severity}（発生：{ago}）";
    public string OpenTheOldest(string severity, string ago) => $"未復旧：{severity}（最も古いもの：{ago}）";
    public string ExpiredOrExpiring => "期限が切れた、または 30 日以内に切れる証明書：";
    public string Expiring => "30 日以内に期限が切れる証明書：";
    public string ToLookAtFirst => "優先して確認すべき問題";
    public string NoRegression => "異常の履歴にはありません（初回の診断以前からある、新たに判定された、または承認された問題）";
    public string Since(string time) => $"発生： {time}";
    public string Changed => "変更点：";
    public string AllHostsWithProblems => "問題のあるホストをすべて表示";
    public string AllOpen => "未復旧の異常をすべて表示";
}
