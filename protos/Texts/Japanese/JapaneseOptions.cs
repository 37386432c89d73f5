namespace XMailFleet.Texts;

internal sealed partial class JapaneseOptions : IOptionWords
{
    public string Config => "オプションを記述した JSON ファイルです。先頭のダッシュを除いたオプション名をキーにします。";

    public string Lang => "出力の言語です。";

    public string MailRoot => "診断する XMail のメールルートです。";

    public string XMailArgs => "XMail のコマンドライン全体を 1 つの文字列で指定します。このホストから読み取った内容の代わりに使用します。";

    public string XMailUser => "XMail を実行しているユーザーです。ほかのユーザーのプロセスは XMail とみなしません。";

    public string NoProbe => "稼働中の XMail との接続テストを行いません。";

    public string DiagnoseFormat => "診断結果の形式です。text は読むための形式、json は Diagnosis の protobuf JSON です。";

    public string ProbeDeadline => "接続テスト 1 接続あたりの制限時間です。";

    public string ProbeBudget => "接続テスト全体の制限時間です。";

    public string ProbeConnections => "接続テストで同時に使用する接続の上限です。";

    public string Port => "待ち受けるポートです。0 を指定するとシステムが選択します。";

    public string Bind => "待ち受けるアドレスです。";

    public string LookerSocket => "ネットワークに応答するプロセスと、読み取りの権限を持つプロセス（looker）をつなぐ Unix ソケットです。";

    public string NoLookerSocket => "serve: 1 つのプロセスが両方を行う、look: /run/xmailfleet-looker/looker.sock";

    public string FrontUser => "looker が応答する唯一のユーザー（名前または ID）です。root と looker 自身のユーザーには常に応答します。";

    public string WatchStreams => "変更を通知するストリームの同時接続数の上限です。コレクター 1 つにつき 1 本使用します。0 を指定すると提供しません。";

    public string NoInotify => "変更をカーネルの通知によらず、1 秒ごとの確認だけで検出します。";

    public string DataDir => "履歴とコレクターの鍵を保存するディレクトリです。";

    public string Database => "履歴を保存する PostgreSQL データベースです。postgresql://USER@HOST/NAME または \"Host=HOST;Database=NAME\" の形式で指定します。";

    public string Retention => "この期間を過ぎた履歴は削除されます。";

    public string TargetDatabase => "移行先の空の PostgreSQL データベースです。形式は --database と同じです。";

    public string RecoveryKeyToRead => "初回起動時に発行された回復キーのファイルです。";

    public string RecoveryKeyToMake => "初回起動時に回復キーを保存するファイルです。バックアップの復元には回復キーが必要です。";

    public string Overwrite => "既存の履歴を置き換えます。";

    public string GrpcPort => "FleetService のポートです。0 を指定するとシステムが選択します。";

    public string WebPort => "Web レポートのポートです。0 を指定するとシステムが選択します。";

    public string StateDir => "エージェントの身元を保存するディレクトリ。";
    public string PlaceOfState => "プラットフォーム標準の場所";
    public string Collector => "所属先のコレクター。";
    public string EnrollmentTokenFile => "コレクターが発行したトークンを含むファイル。";
    public string StandardInput => "標準入力";
    public string Socket => "同じマシンから証明書なしで問い合わせるための Unix ソケット。呼び出し元のユーザーはシステムが示します。";
    public string SocketInDataDir => "サービスでは /run、それ以外は状態ファイルと同じ場所";
    public string SocketGroup => "ソケットからオペレーターとして呼び出せる、このマシンのグループ。root とプログラム自身のユーザーは常に呼び出せます。";
    public string OwnNames => "このプログラムへのアクセスに使われるその他の名前を、コンマ区切りで指定します。これ以外の名前でのアクセスには応答しません。";

    public string BindAddress => "FleetService のポートで待ち受けるアドレスです。";

    public string WebBindAddress => "Web レポートのポートで待ち受けるアドレスです。他のホストから接続できるアドレスには、証明書かプロキシの指定が必要です。";

    public string WebCertificate => "Web レポートの証明書（チェーンを含む PEM ファイル）です。変更されると再読み込みします。";

    public string WebKey => "その証明書の秘密鍵（PEM ファイル）です。";

    public string WebBehindProxy => "Web レポートの前段にあるプロキシのアドレスを、コンマ区切りで指定します。ブラウザーに関する情報は、このアドレスから届いた場合にだけ信用します。";

    public string PollInterval => "同じホストを巡回する間隔です。";

    public string PollJitter => "巡回間隔のばらつきの幅を、間隔に対する割合で指定します。";

    public string PollDeadline => "エージェントの応答を待つ時間です。";

    public string Lease => "--database を使用する場合に、停止したコレクターのホストを他のコレクターが引き継ぐまでの時間です。";

    public string PollConcurrency => "同時に実行する巡回の上限です。";

    public string WatchAgents => "エージェントから変更の通知を受け取り、次の巡回を待たずに診断します。";

    public string UnreachableAfter => "巡回がこの回数続けて失敗すると、ホストを到達不能とみなします。";

    public string OpenAfter => "直近 --open-window 回の巡回のうち、この回数で悪化が見つかると問題として記録します。";

    public string OpenWindow => "--open-after の判定で振り返る巡回の回数です。";

    public string RecoverAfter => "正常な巡回がこの回数続くと、問題を復旧とみなします。";

    public string FlappingAfter => "--flapping-window の間に同じ問題がこの回数発生すると、不安定（発生と復旧の繰り返し）とみなします。";

    public string FlappingWindow => "--flapping-after の判定で振り返る時間です。";

    public string FlappingRecoverAfter => "不安定な問題は、正常な巡回がこの回数続くと復旧とみなします。";

    public string ReopenWindow => "復旧からこの時間内に再発した問題は、同じ問題として数えます。";

    public string ReportFormat => "レポートの形式です。";

    public string Host => "この ID のホストだけを対象にします。";

    public string Since => "指定した時点以降に発生、復旧、または継続していたものだけを表示します（例：2026-11-01、2026-11-01T06:00:00Z、12h、7d、4w）。";

    public string Baseline => "この ID のホストと異なるホストを表示します。";

    public string ByLabel => "このラベルの値が同じホストの多数派と異なるホストを表示します。";

    public string ExpiresWithin => "この期間内に期限が切れる証明書を表示します。";

    public string Address => "問い合わせるコレクターです。このマシンの Unix ソケット、または gRPC のポートを指定します。";

    public string AgentPort => "エージェントのポートです。0 を指定するとシステムが選択します。";

    public string AsTheLocale => "ロケールの言語、それ以外は en";

    public string FoundOnThisHost => "このホストから検出";

    public string FileInDataDir => "--data-dir のファイル";

    public string AskedFor => "入力を求める、または標準入力から読み込む";

    public string TerminalOrDataDir => "端末に表示、それ以外は --data-dir の recovery-key.txt";

    public string OfThisMachine => "IP アドレス、localhost、このホストの名前";

    public string PlainHttp => "なし（Web レポートは暗号化なしの HTTP）";

    public string NoProxy => "なし";

    public string AsOpenAfter => "--open-after と同じ";

    public string AllHosts => "すべてのホスト";

    public string AllTime => "すべて";

    public string ConfigurationToMake => "作成するファイル。既存のファイルは指定できません。";

    public string StandardOutput => "標準出力に表示";

    public string DirectoryForDocs => "ファイルを書き出すディレクトリ。なければ作成します。";
}
