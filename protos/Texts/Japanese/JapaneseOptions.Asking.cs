namespace XMailFleet.Texts;

internal sealed partial class JapaneseOptions
{
    public string TokenFile => "--address HOST:PORT で使用するトークンのファイルです。ソケット経由では不要です。";

    public string OutputForm => "一覧の形式です。パイプに出力する表は、見出しのないタブ区切りの行になります。";

    public string HostAddress => "コレクターがホストのエージェントに問い合わせるアドレスです。";

    public string Label => "ホストのラベルです。複数回指定できます。";

    public string RemoveLabel => "削除するラベルのキーです。複数回指定できます。";

    public string Replace => "登録済みのエージェントを新しいエージェントに置き換えます。";

    public string CollectorAddress => "ホストからコレクターへの接続先です。コレクターの認識と異なる場合に指定します。";

    public string Yes => "確認せずに実行します。";

    public string Role => "許可する操作です。viewer は閲覧、operator は確認や計画も、admin は登録や削除も行えます。";

    public string OutDirectory => "ファイルを保存するディレクトリです。なければ作成します。";

    public string Lifetime => "証明書の有効期間です。";

    public string OutFile => "作成するファイルです。本人以外は読めません。指定しなければトークンを表示します。";

    public string Description => "トークンの用途です。";

    public string Expires => "トークンの有効期間です。";

    public string Limit => "表示する件数の上限です。新しい順に表示します。";

    public string AsTheCollectorSays => "コレクターの認識のとおり";

    public string WhereItEnrolls => "登録時の接続元";

    public string SocketOfThisMachine => "--data-dir のソケット、なければこのマシンのサービスのソケット";
}
