namespace XMailFleet.Texts;

internal sealed class JapaneseListing : IListingWords
{
    public string Name => "名前";
    public string Address => "アドレス";
    public string Enrollment => "登録";
    public string Condition => "状態";
    public string LastPoll => "最終巡回";
    public string LastAnswer => "最終応答";
    public string CertificateEnds => "証明書の期限";
    public string IdentityEnds => "身元の期限";
    public string Worst => "最も重い問題";
    public string LastError => "最後のエラー";
    public string Labels => "ラベル";
    public string Created => "作成日時";
    public string Role => "ロール";
    public string SignedIn => "最終サインイン";
    public string Password => "パスワード";
    public string Description => "説明";
    public string Ends => "期限";
    public string LastUse => "最終使用";
    public string Author => "作成者";
    public string Time => "日時";
    public string Caller => "実行者";
    public string Origin => "接続元";
    public string Method => "操作";
    public string Resource => "対象";
    public string Outcome => "結果";
    public string Count => "回数";
    public string NotPolledYet => "未巡回";
    public string Yes => "あり";
    public string No => "なし";
}
