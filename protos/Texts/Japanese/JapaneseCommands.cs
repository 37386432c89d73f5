namespace XMailFleet.Texts;

internal sealed class JapaneseCommands : ICommandWords
{
    public string Agent => "このホストの XMail サーバーが提供する TLS の状態と、その妨げになっているものを診断します。";

    public string Diagnose => "このホストを 1 回診断します。終了ステータス：0 エラーなし、1 エラーあり、2 診断できない。";

    public string ServeAgent => "SIGTERM を受け取るまで AgentService に応答します。";

    public string Enroll => "コレクターが発行したトークンで、このエージェントをフリートに登録します。貼り付ける行は「xmailfleet-collector host add」が表示します。";
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
}
