using System.Globalization;

namespace XMailFleet.Texts;

internal sealed class JapaneseHistory : IHistoryWords
{
    public string Unreadable(string why) => $"履歴を読み出せません（{why}）。";
    public string Unwritable(string why) => $"履歴に書き込めません（{why}）。";
    public string NoRoom(string directory, string why) =>
        $"「{directory}」の履歴に書き込めません（{why}）。ディスクの空き容量を確保してください。";
    public string ClosedByItsDisk(string directory) =>
        $"ディスクの障害により「{directory}」の履歴が閉じられました。空き容量を確保してください。次の巡回時に再び開かれます。";
    public string NoHistory(string directory) =>
        $"「{directory}」に履歴はありません。--data-dir でコレクターのデータディレクトリを指定してください。";
    public string Damaged(string path, string log, string why) =>
        $"履歴「{path}」が破損しています（{why}）。`xmailfleet-collector restore FILE --overwrite` でバックアップから復元するか、"
        + $"このファイルと「{log}」を別の場所へ移して、新しい履歴を開始してください。";
    public string NotAllowed(string directory, string user, string why) =>
        $"データディレクトリ「{directory}」に書き込めません（{why}）。ユーザー「{user}」に書き込み権限を付与するか、"
        + "--data-dir で別のディレクトリを指定してください。";
    public string InUse(string path) =>
        $"履歴「{path}」は別のプロセスが使用中です。そのコレクターを停止するか、--data-dir で別のディレクトリを指定してください。";
    public string NotOpened(string path, string why) =>
        $"履歴「{path}」を開けません（{why}）。ディレクトリとディスクを確認するか、--data-dir で別のディレクトリを指定してください。";
    public string BackupExists(string path) =>
        $"「{path}」はすでに存在します。バックアップは上書きされないため、別の名前を指定してください。";
    public string BackupOvertaken(string directory) =>
        $"「{directory}」の履歴の更新が速く、コピーが追いつきません。しばらくしてからやり直してください。";
    public string BackupNotMade(string path, string why) => $"バックアップ「{path}」を作成できません（{why}）。";
    public string NoBackup(string path) => $"バックアップ「{path}」が見つかりません。";
    public string NoneOfOurBackups(string path) =>
        $"「{path}」は破損しているか、このプログラムのバックアップではありません。復元は行われませんでした。";
    public string BackupOfWrongSize(string path, long found, long told) =>
        $"バックアップ「{path}」が破損しています（作成時は {told.ToString(CultureInfo.InvariantCulture)} バイト以上でしたが、"
        + $"{found.ToString(CultureInfo.InvariantCulture)} バイトになっています）。復元は行われませんでした。別のバックアップを使用してください。";
    public string BackupChanged(string path) =>
        $"バックアップ「{path}」は破損しているか、このフリートのコレクターが作成したものではありません（認証コードが内容と一致しません）。"
        + "復元は行われませんでした。別のバックアップを使用してください。";
    public string PlainBackup(string path) =>
        $"バックアップ「{path}」は、暗号化に対応していない版のもので、認証局を含んでいません。復元は行われませんでした。";
    public string WrongRecoveryKey(string path, string fleet, DateTimeOffset time) =>
        $"この回復キーでは、バックアップ「{path}」（フリート {fleet}、作成日時 {Stamp.Of(time)}）を開けません。別のフリートの回復キーであるか、"
        + "バックアップが破損しています。復元は行われませんでした。";
    public string ForeignBackup(string path, string fleet) =>
        $"バックアップ「{path}」が破損しています（フリート {fleet} のものとされていますが、内容が異なります）。復元は行われませんでした。";
    public string NoRecoveryKey(string directory) =>
        $"「{directory}」の履歴には、まだ認証局と回復キー（バックアップの暗号化に使用します）がありません。コレクターを一度起動してください。";
    public string BackupOfNewerFormat(string path, uint version, uint known) =>
        $"バックアップ「{path}」は、より新しい xmailfleet-collector のものです（形式 {version}、このプログラムは {known} まで対応）。コレクターを更新してください。";
    public string BackupNotRestored(string directory, string why) => $"バックアップを「{directory}」に復元できません（{why}）。";
    public string NotRestoredInUse(string directory) =>
        $"「{directory}」の履歴はコレクターが使用中のため、何も復元していません。コレクターを停止 (systemctl stop xmailfleet-collector) してから復元し、その後で起動してください。";
    public string DirectoryHoldsHistory(string directory) =>
        $"「{directory}」にはすでに履歴があります。別の --data-dir を指定するか、--overwrite で置き換えてください。";
    public string UnknownDatabase =>
        "database の設定を解釈できません。\"Host=db;Database=xmailfleet;Username=xmailfleet\" または \"postgresql://xmailfleet@db/xmailfleet\" の形式で、"
        + "--database、XMAILFLEET_DATABASE、または設定ファイルの \"database\" に指定してください。";
    public string NewerFile(string path, int version, int known) =>
        $"「{path}」の履歴は、より新しい xmailfleet-collector のものです（スキーマ {version}、このプログラムは {known} まで対応）。ファイルは変更していません。"
        + "コレクターを更新するか、以前のバージョンで作成したバックアップを別の --data-dir に復元してください。";
    public string NewerSchema(int version, int known) =>
        $"このデータベースの履歴は、より新しい xmailfleet-collector のものです（スキーマ {version}、このプログラムは {known} まで対応）。"
        + "コレクターを更新してください。";
    public string DatabaseFull(string database, bool isWrite, string why) =>
        $"データベース {database} の履歴を書き込めません（{why}）。データベースのディスクの空き容量を増やしてください。受け付け済みの"
        + "データは失われておらず、空きができれば記録は自動的に再開します。";
    public string DatabaseUnavailable(string database, bool isWrite, string why) =>
        $"データベース {database} の履歴を利用できません（{why}）。データベースの稼働状況と --database の設定を確認してください。";
    public string DatabaseHoldsHistory =>
        "--to のデータベースにはすでに履歴があります。履歴は統合できないため、空のデータベースを指定してください。";
    public string TableDiffers(string table, long written, string writtenChecksum, long found, string foundChecksum) =>
        $"テーブル {table} の内容が一致しません（書き込み：{written} 行、チェックサム {writtenChecksum}。読み出し：{found} 行、"
        + $"チェックサム {foundChecksum}）。移行は取り消されました。";
}
