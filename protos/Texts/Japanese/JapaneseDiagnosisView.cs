namespace XMailFleet.Texts;

internal sealed class JapaneseDiagnosisView : IDiagnosisViewWords
{
    public string Findings => "診断結果";
    public string NotAllJudged => "問題は見つかっていませんが、判定できなかった項目があります。";
    public string NothingNeedsDoing => "対処が必要な問題はありません。";
    public string Unjudged(int count) => $"判定できなかった項目（{count} 件）";
    public string WorthKnowing(int count) => $"参考情報（{count} 件）";
    public string PassedOrNotApplicable(int count) => $"正常・対象外の項目（{count} 件）";
    public string Good => "正常";
    public string Bad => "問題あり";
    public string Warning => "警告";
    public string Notice => "情報";
    public string NotInUse => "未使用";
    public string Unknown => "不明";
    public string OtherCase(string path) => $"ただし次のファイルがあります： {path}";
}
