namespace XMailFleet.Texts;

internal sealed class JapaneseHostSaying : IHostSayingWords
{
    public string Said(string text) => $"ホストからの文言: {text}";

    public string SaidToDo(string text) => $"ホストからの文言です。このプログラムの案内ではないため、内容を確かめずに入力しないでください: {text}";

    public string Quoted(string value) => $"「{value}」";

    public string Withheld(string kind) => $"ホストから届いた値が、安全に入力できる{kind}ではないため、コマンドは表示しません。";

    public string Name(ParameterKind kind) => kind switch
    {
        ParameterKind.Word => "名前",
        ParameterKind.CheckList => "チェックの並び",
        ParameterKind.Path => "パス",
        ParameterKind.OpenSslPath => "openssl コマンドのパス",
        ParameterKind.FileName => "ファイル名",
        ParameterKind.User => "ユーザー名",
        ParameterKind.Group => "グループ名",
        ParameterKind.Number => "数値",
        ParameterKind.Port => "ポート番号",
        ParameterKind.NumberList => "番号の並び",
        ParameterKind.Address => "アドレス",
        ParameterKind.HostName => "ホスト名",
        ParameterKind.Version => "バージョン",
        ParameterKind.Time => "日時",
        ParameterKind.Url => "URL",
        ParameterKind.RegistryKey => "レジストリキー",
        ParameterKind.Libraries => "ライブラリ名の並び",
        ParameterKind.ConnectCommand => "接続用コマンド",
        ParameterKind.InstallOptions => "ファイルのモードと所有者",
        _ => "文字列",
    };
}
