namespace XMailFleet.Texts;

internal sealed class JapaneseCalling : ICallingWords
{
    public string NoCollectorAtSocket(string path) =>
        $"{path} のコレクターが応答しません。'xmailfleet-collector serve' で起動するか、--data-dir DIR でデータディレクトリを、"
        + "または --address HOST:PORT と --token-file FILE で別のマシンのコレクターを指定してください。";

    public string SocketClosed(string path, string user) =>
        $"ユーザー「{user}」はソケット {path} を使用できません。root またはコレクターの実行ユーザーとして実行するか、"
        + "--address HOST:PORT と --token-file FILE でトークンを使用してください。";

    public string NoCollectorAt(string address) =>
        $"{address} のコレクターが応答しません。'xmailfleet-collector serve' で起動するか、--address HOST:PORT で別のコレクターを指定してください。";

    public string NoTlsAt(string address) => $"{address} はコレクターではありません（TLS で接続できません）。コレクターの gRPC のポート（既定値 7470）を指定してください。";

    public string OtherAuthority(string address, string file) =>
        $"{address} は {file} に対応するコレクターではありません。このファイルの認証局が署名したものではないため、何も送信していません。"
        + "アドレスを確認するか、コレクター側で 'xmailfleet-collector token create --out FILE' を実行して作り直してください。";

    public string CertificateOver(string address, string endTime, string now) =>
        $"{address} のコレクターの証明書は {endTime} に期限が切れました。こちらの時計は {now} です。誤っている方の時計を合わせてください。";

    public string CertificateNotYet(string address, string beginTime, string now) =>
        $"{address} のコレクターの証明書は {beginTime} から有効です。こちらの時計は {now} です。誤っている方の時計を合わせてください。";

    public string TokenFileMissing(string address) =>
        $"{address} のコレクターへの問い合わせにはトークンが必要です。--token-file FILE または XMAILFLEET_TOKEN_FILE で指定してください。"
        + "コレクター側で 'xmailfleet-collector token create --role viewer --out FILE' を実行すると作成できます。";

    public string NoSuchTokenFile(string file) => $"ファイル {file} が見つかりません。'xmailfleet-collector token create --out FILE' で作成したファイルを指定してください。";

    public string TokenFileOpen(string file, string mode) =>
        $"{file} は他のユーザーが読み書きできるため（モード {mode}）、トークンを使用しません。chmod 600 でアクセスを制限してください。"
        + "読み取られたおそれがあれば、トークンを失効させてください。";

    public string TokenFileOfAnother(string file, string owner) =>
        $"{file} の所有者はユーザー「{owner}」で、別のコレクターに接続させられるおそれがあるため、トークンを使用しません。";

    public string TokenFileUnreadable(string file, string cause) => $"ファイル {file} を読み込めません（{cause}）。";

    public string NoTokenIn(string file) =>
        $"{file} はトークンのファイルではありません。1 行目がトークン、その後が認証局の証明書である必要があります。"
        + "'xmailfleet-collector token create --out FILE' で作成してください。";

    public string TokenRefused(string address, string file) =>
        $"{address} のコレクターは {file} のトークンを受け付けません（期限切れか失効済み）。コレクター側で "
        + "'xmailfleet-collector token create --out FILE' を実行して作り直してください。";

    public string TokenMayNot(string address, string file, string detail) =>
        $"{address} のコレクターは {file} のトークンによるこの操作を拒否しました（{detail}）。ロールが足りない場合は、"
        + "'xmailfleet-collector token create --role operator' または '--role admin' で別のトークンを作成してください。";

    public string UserMayNot(string path, string user, string detail) =>
        $"{path} のコレクターはユーザー「{user}」によるこの操作を拒否しました（{detail}）。root またはコレクターの実行ユーザーとして実行するか、"
        + "--address HOST:PORT と --token-file FILE でトークンを使用してください。";

    public string NoAnswer(string address, int seconds) => $"{address} のコレクターから {seconds} 秒以内に応答がありませんでした。原因はコレクターのログをご確認ください。";

    public string Failed(string address, string detail) => $"{address} のコレクターが要求に応えられませんでした。（{detail}）";

    public string AnswerMeansNothing(string address) => $"{address} のコレクターの応答を解釈できません。両方のバージョンが同じかご確認ください。";
}
