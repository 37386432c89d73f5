namespace XMailFleet.Texts;

internal sealed class JapaneseHelp : IHelpWords
{
    public string Description => "説明：";

    public string Usage => "使い方：";

    public string Commands => "コマンド：";

    public string Arguments => "引数：";

    public string Options => "オプション：";

    public string Examples => "例：";

    public string AnyOptions => "[オプション]";

    public string AnyCommand => "コマンド";

    public string ShowHelp => "このヘルプを表示します。";

    public string ShowVersion => "バージョンを表示します。";

    public string Bounds(string? otherwise, (string Least, string Most)? range) => (otherwise, range) switch
    {
        (null, null) => "",
        ({ } value, null) => $"［既定値：{value}］",
        (null, var (least, most)) => $"［{least}～{most}］",
        ({ } value, var (least, most)) => $"［既定値：{value}、範囲：{least}～{most}］",
    };

    public string OtherSources =>
        "各オプションは、環境変数（--some-option は XMAILFLEET_SOME_OPTION）や、--config で指定したファイル"
        + "（{ \"some-option\": \"値\" }）でも設定できます。コマンドライン、環境変数、ファイルの順に優先されます。";
}
