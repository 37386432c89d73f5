namespace XMailFleet.Texts;

internal sealed class JapaneseManPage : IManPageWords
{
    public string Name => "名前";

    public string Synopsis => "書式";

    public string Description => "説明";

    public string Commands => "コマンド";

    public string CommonOptions => "共通のオプション";

    public string Environment => "環境変数";

    public string ExitStatus => "終了ステータス";

    public string StatusDone => "実行でき、調べた対象に問題はありません。";

    public string StatusNotWell => "実行できましたが、調べた対象に問題があります（判定を行うコマンドのみ）。";

    public string StatusCannot => "実行できませんでした。理由と対処方法を標準エラー出力に表示します。";

    public string Files => "ファイル";

    public string ConfigurationFile(string make, string check) =>
        $"オプションを、先頭のダッシュを除いた名前で記述します。コメントも書けます。すべてのオプションをコメントとして記したファイルは「{make}」で表示でき、誤りは「{check}」で確認できます。";
}
