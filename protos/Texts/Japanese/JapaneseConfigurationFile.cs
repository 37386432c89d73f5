namespace XMailFleet.Texts;

internal sealed class JapaneseConfigurationFile : IConfigurationFileWords
{
    public string Heading(string program, string check) =>
        $"{program} のオプションです。既定値、または値の種類を記してあります。設定するには行頭の // を取り除いてください。最後のオプションの後にコンマがあっても構いません。"
        + $"コマンドラインと環境変数がこのファイルより優先されます。誤りの確認： {check}";

    public string OptionsOf(string command) => $"コマンド {command} のオプション";

    public string OptionsOfAll => "すべてのコマンドに共通のオプション";

    public string Made(string path) => $"{path} を作成しました。まだ何も設定していません。";

    public string Sound(string path, int options) => $"{path}: 誤りはありません。{options} 個のオプションを設定しています。";
}
