namespace XMailFleet.Texts;

internal sealed class JapaneseCommands : ICommandWords
{
    public string Agent => "このホストの XMail サーバーが提供する TLS の状態と、その妨げになっているものを診断します。";

    public string Diagnose => "このホストを 1 回診断します。終了ステータス：0 エラーなし、1 エラーあり、2 診断できない。";

    public string ServeAgent => "SIGTERM を受け取るまで AgentService に応答します。";

    public string Enroll => "コレクターが発行したトークンで、このエージェントをフリートに登録します。貼り付ける行はコレクターの「host add」が表示します。";

    public string WindowsService => "Windows サービスとしてのエージェント。";

    public string InstallService =>
        "エージェントを、専用のアカウントで Windows とともに起動するサービスとしてインストールし、起動します。サービスは、このファイルを今ある場所から実行します。";

    public string RemoveService => "サービスを停止し、削除します。エージェントの状態は残ります。";

    public string Look => "ネットワークに応答するプロセスに代わってこのホストを読み取ります。権限を持ち、ネットワークは使わない別のサービスとして動きます。";

    public string SelfTest => "鍵、署名、接続を作成し、公開できる部分を表示します。";

    public string Collector => "複数の XMail サーバーの TLS の状態を監視します。";

    public string ServeCollector => "エージェントを巡回して履歴を保存し、FleetService と Web レポートを提供します。";

    public string Report => "稼働中のコレクターから問題の履歴を読み込んで表示します。終了ステータス：0 正常、2 読み込めない。";

    public string Quickstart => "エージェントとコレクターを 1 つのプロセスで起動し、このマシンを診断して Web ページを提供します。";

    public string Backup => "--data-dir の履歴と認証局を、回復キーで復号できる 1 つの暗号化ファイルにコピーして検査します。コレクターは稼働したままで構いません。";

    public string FileToMake => "作成するファイルです。既存のファイルは指定できません。";

    public string Restore => "バックアップを検査して --data-dir に復元し、確認が必要な事項を表示します。回復キーが必要です。先にコレクターを停止してください。";

    public string FileToRestore => "`backup` で作成したバックアップです。";

    public string Migrate => "--data-dir の履歴を空の PostgreSQL データベースにコピーして照合し、次の手順を表示します。先にコレクターを停止してください。";

    public string Hosts => "フリートのホストを管理します。";

    public string HostAdd => "ホストを追加し、そのホストに貼り付ける行を（その行だけを標準出力に）表示します。";

    public string HostList => "ホストの一覧を表示します。";

    public string HostShow => "ホストの詳細を表示します。";

    public string HostEdit => "ホストのアドレスやラベルを変更します。";

    public string HostRemove => "ホストとその履歴を削除します。";

    public string HostRevoke => "ホストのエージェントの身元をただちに失効させます。取り消せません。";

    public string HostPoll => "ホストを今すぐ巡回します。終了ステータス：0 エラーなし、1 エラーあり、2 巡回できない。";

    public string HostName => "フリートでのホストの名前です。";

    public string Users => "フリートを利用する人を管理します。";

    public string UserAdd => "ユーザーを追加し、1 回だけサインインできるリンクを表示します。";

    public string UserList => "ユーザーの一覧を表示します。";

    public string UserRemove => "ユーザーを削除します。そのユーザーの権限はただちに無効になります。";

    public string UserLink => "1 回だけサインインできる新しいリンクを表示します。";

    public string UserPassword => "Web ページのパスワードを設定します。端末から、または標準入力の 1 行で渡します。";

    public string UserCertificate => "鍵を作成し、コレクターとエージェントの gRPC に使用する証明書を発行します。";

    public string UserName => "ユーザーの名前です。";

    public string Tokens => "スクリプトが使用するトークンを管理します。";

    public string TokenCreate => "トークンを作成します。";

    public string TokenList => "トークンの一覧を表示します。";

    public string TokenRevoke => "トークンをただちに失効させます。";

    public string TokenId => "トークンの名前です。一覧で確認できます。";

    public string Audit => "操作の記録を確認します。";

    public string AuditList => "誰が、いつ、どこから、何を行ったかを、拒否された試行も含めて表示します。";

    public string Configuration => "設定ファイルを作成、検査します。";

    public string ConfigInit => "すべてのオプションを、既定値、範囲、説明とともにコメントとして記した設定ファイルを、表示または作成します。";

    public string ConfigCheck => "設定ファイルの誤りを、再起動する前に行と桁を添えてすべて表示します。終了ステータス：0 誤りなし、1 誤りあり、2 読み込めない。";

    public string ConfigurationToCheck => "検査するファイルです。省略すると --config のファイル、それもなければこのプログラムの設定ファイルを検査します。";

    public string Completion => "このプログラムのコマンドとオプションをシェルで補完するためのスクリプトを表示します。";

    public string Shell => "bash、zsh、fish のいずれかです。";

    public string Docs => "パッケージ用に、マニュアル、補完スクリプト、設定ファイルを書き出します。";

    public string DoctorOfAgent => "このインストールが正常かどうかと、正常でない場合に入力するコマンドを表示します。何も変更しません。終了ステータス：0 正常、1 異常、2 判断できない。";

    public string DoctorOfCollector =>
        "このマシンのコレクターのインストールが正常かどうかと、正常でない場合に入力するコマンドを表示します。何も変更しません。終了ステータス：0 正常、1 異常、2 判断できない。";
}
