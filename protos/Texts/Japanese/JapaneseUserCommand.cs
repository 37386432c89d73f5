namespace XMailFleet.Texts;

internal sealed class JapaneseUserCommand : IUserCommandWords
{
    public string LinkBelow(string user, string endTime) => $"{user} は次のリンクでサインインできます。{endTime} まで、1 回だけ使えます。";

    public string NoUsers => "ユーザーがまだ登録されていません。'xmailfleet-collector user add NAME --role viewer' で追加してください。";

    public string UserRemoved(string user) => $"{user} を削除しました。セッション、証明書、リンクは無効になりました。";

    public string EnterPassword(string user) => $"{user} の新しいパスワード: ";

    public string RepeatPassword => "もう一度入力: ";

    public string PasswordsDiffer => "入力したパスワードが一致しません。何も変更していません。";

    public string PasswordMissing => "パスワードが入力されていません。入力するか、標準入力に 1 行で渡してください。";

    public string PasswordTooLong(int limit) => $"パスワードの行が {limit} 文字を超えています。";

    public string PasswordSet(string user) => $"{user} のパスワードを変更しました。以前のセッションとリンクは無効になりました。";

    public string CertificateMade(string key, string certificate, string authority, string endTime) => $"作成しました：{key}（他人に渡さないでください）、{certificate}、{authority}。{endTime} まで有効です。次のように使用します：";

    public string FileThere(string path) => $"{path} はすでに存在します。移動するか、--out で別の場所を指定してください。";

    public string CannotWrite(string path, string cause) => $"{path} を作成できません（{cause}）。";

    public string TokenBelow(string token, string endTime) => $"{token} はここにだけ表示されます。有効期限は {endTime} です。";

    public string TokenInFile(string token, string file, string endTime) => $"{token} を {file} に保存しました。有効期限は {endTime} です。--address HOST:PORT --token-file {file} で使用します";

    public string NoTokens => "トークンがありません。'xmailfleet-collector token create --role viewer' で作成してください。";

    public string TokenRevoked(string token) => $"{token} を失効させました。";
}
