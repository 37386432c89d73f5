namespace XMailFleet.Texts;

internal sealed class JapaneseHistoryCommands : IHistoryCommandWords
{
    public string BackedUp(string file, int hosts) => $"履歴と認証局を暗号化して {file} に保存しました（ホスト数：{hosts}）。";

    public string Restored(string directory, int hosts) => $"履歴と認証局を {directory} に復元しました（ホスト数：{hosts}）。";

    public string RowUnit(long count) => "行";

    public string Migrated => "移行元と移行先の内容が一致しました。今後は --database と現在の --data-dir を指定してコレクターを起動してください（認証局を開くには、その wrapping.key が必要です）。元の履歴はそのまま残ります。";

    public string UseDatabaseTool(string tool) =>
        $"履歴は PostgreSQL にあります（--database が指定されています）。専用の {tool} を使用してください。コレクターの稼働中でも実行できます。"
        + "コピーしたデータを使用するには、--data-dir の wrapping.key も必要です。データとは別の場所に保管してください。";

    public string Copied(string megabytes, string total) => $"コピー中：{megabytes} / {total} MB";

    public string Checked(string rows) => $"検査中：{rows}";

    public string Written(string rows) => $"書き込み中：{rows}";

    public string Compared(string rows) => $"照合中：{rows}";
}
