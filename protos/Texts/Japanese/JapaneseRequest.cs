namespace XMailFleet.Texts;

internal sealed class JapaneseRequest : IRequestWords
{
    public string NotAHost(string field, string name) =>
        $"{field} の {name} はホスト名ではありません。\"hosts/mx1\" の形式で指定してください。";
    public string NotAResource(string field, string name, string collection) =>
        $"{field} の {name} は正しい名前ではありません。\"hosts/mx1/{collection}/7\" の形式で指定してください。";
    public string AuthorTooLong(string field, int length, int limit) => $"名前は {limit} 文字以内で入力してください（現在 {length} 文字）。";
    public string NoteTooLong(int length, int limit) => $"備考は {limit} 文字以内で入力してください（現在 {length} 文字）。";
    public string UnknownPageToken => "ページの位置（page_token）が正しくありません。一覧の最初のページからやり直してください。";
    public string NoHost(string host) => $"ホスト {host} は登録されていません。ホスト一覧で名前をご確認ください。";
    public string NoSnapshot(string host, int number) =>
        $"ホスト {host} に番号 {number} のスナップショットはありません。保存期間を過ぎて削除された可能性があります。";
    public string NoRegression(string host, int number) =>
        $"ホスト {host} に番号 {number} の記録はありません。保存期間を過ぎて削除された可能性があります。";
    public string RegressionOver => "この異常はすでに終了しているため、承認の必要はありません。";
    public string NothingToAccept =>
        "判定不能の記録と、エージェントの応答なしは、正常な状態として承認できません。代わりに「確認済み」にしてください。";
    public string RegressionNotShown =>
        "ホストの最新の診断では、この異常を記録どおりには確認できません。再診断（FleetService.DiagnoseHost）の後も未復旧であれば、内容を確かめてからもう一度承認してください。";
    public string RegressionToldAnew =>
        "表示された後にこの異常の内容が変わったため、受け付けませんでした。ページまたは FleetService.GetRegression で内容を確かめてから、もう一度行ってください。";
    public string BaselineNotDiagnosed(string host) => $"ホスト {host} はまだ診断されていないため、比較の基準にできません。";
}
