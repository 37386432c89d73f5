namespace XMailFleet.Texts;

internal sealed class JapaneseFleetPage : IFleetPageWords
{
    public string NoHosts => "ホストはまだ登録されていません";
    public string AddAHost => "コレクターでホストを追加し、表示された行をメールホストに貼り付けてください。";
    public string NameAddressOrLabel => "名前・アドレス・ラベル";
    public string WithProblemsOnly => "問題のあるホストのみ";
    public string Matches(int matches, int hosts) => $"{hosts} ホスト中 {matches} 件（問題の大きい順）";
    public string NoHostMatches => "条件に一致するホストはありません。";
    public string ShowAll => "すべて表示";
    public string Host => "ホスト";
    public string Verdict => "診断";
    public string Problems => "問題";
    public string CertificateExpires => "証明書の期限";
    public string LastAnswer => "最終応答";
    public string NeverAnswered => "応答なし";
    public string NotEnrolled => "未登録";
    public string Revoked => "失効済み";
    public string NoProblems => "なし";
    public string OpenRegressions(int count) => $"未復旧の異常 {count} 件";
    public string OfHost(int count, string host) => $"（{host}）";
}
