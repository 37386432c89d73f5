namespace XMailFleet.Texts;

internal sealed class JapaneseHostPage : IHostPageWords
{
    public string NoAnswer => "エージェントが応答していません";
    public string FailedInARow(int polls) => $"{polls} 回連続で応答がありません。以下は最後に応答があったときの内容です。";
    public string OpenRegressionCount(int count) => $"未復旧の異常 {count} 件";
    public string UntoldCount(int count) => $"異常の履歴にない問題 {count} 件";
    public string Untold(string count) => $"{count}（初回の診断以前からあるもの、新たに判定されたもの、または承認されたもの）";
    public string Agent => "エージェント";
    public string LastAnswer => "最終応答";
    public string NeverAnswered => "なし";
    public string CertificateExpires => "証明書の期限";
    public string UnchangedSince => "この状態の開始";
    public string System => "システム";
    public string AgentVersion => "エージェントのバージョン";
    public string Labels => "ラベル";
    public string OpenRegressions => "未復旧の異常";
    public string History => "履歴";
    public string RegressionsAndChanges => "異常と変更";
    public string AllRecords => "このホストの履歴をすべて表示";
    public string NoRegression => "異常は記録されていません。";
    public string AllSnapshots => "スナップショットをすべて表示";
}
