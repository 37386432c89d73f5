namespace XMailFleet.Texts;

internal sealed class JapaneseQuickstart : IQuickstartWords
{
    public string Practice => "このマシンに XMail が見つからないため、練習用のメールルートを使用します（XMail は稼働していません）。";

    public string PortTaken(int port) => $"ポート {port} は他のプログラムが使用中のため、空いているポートを使用します。";

    public string NoMailRoot(string path) => $"ディレクトリ {path} が見つかりません。--mail-root DIR で正しいメールルートを指定するか、省略してください。";

    public string MailRoot => "メールルート：";

    public string WebPage => "Web ページ：";

    public string AskBoth => "エージェントとコレクターへの問い合わせ：";

    public string History => "端末での履歴の表示：";

    public string Running => "定期的に巡回しています。Ctrl-C で終了します（履歴は保存されます）。";
}
