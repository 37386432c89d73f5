namespace XMailFleet.Texts;

internal sealed class JapanesePageError : IPageErrorWords
{
    public string NotFoundHeading => "見つかりません";
    public string BadRequestHeading => "リクエストを解釈できません";
    public string ForbiddenHeading => "許可されていません";
    public string ConflictHeading => "現在は実行できません";
    public string UnavailableHeading => "現在利用できません";
    public string FailureHeading => "エラーが発生しました";
    public string NotFound => "お探しのページまたはホストは見つかりません。名前をご確認ください。";
    public string BadRequest => "URL のパラメーターが正しくありません。一覧からやり直してください。";
    public string Unavailable => "現在応答できません。しばらくしてからもう一度お試しください。";
    public string Failure => "ページを表示できませんでした。原因はコレクターのログに記録されています。";
    public string MustBeOneOf(string parameter, string allowed) =>
        $"パラメーター「{parameter}」には次のいずれかを指定してください：{allowed}";
    public string NoSuchPage(string path) => $"{path} というページはありません。";
    public string UnknownForm => "送信されたフォームの内容が正しくありません。ページを開き直してやり直してください。";
    public string FormOfAnotherSite =>
        "このフォームはコレクターのページから送信されたものではありません。ページを開き直し、そこから送信してください。"
        + "プロキシを経由する場合は、そのアドレスを --web-behind-proxy で指定し、プロキシが X-Forwarded-Proto と、ブラウザーが送った Host ヘッダーを渡すように設定してください。";
}
