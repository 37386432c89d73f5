namespace XMailFleet.Texts;

internal sealed class JapaneseSealing : ISealingWords
{
    private const string HowToGetIt =
        "鍵を作成したコレクターから（データディレクトリの wrapping.key を）コピーするか、回復キーを使って "
        + "`xmailfleet-collector restore FILE --recovery-key-file KEY` でバックアップから復元してください。";

    public string WrappingKeyMissing(string path) =>
        $"認証局はありますが、それを開く鍵「{path}」がありません。この鍵がないと、エージェントはこのコレクターを認識できません。{HowToGetIt}";

    public string NoWrappingKey(string path) => $"「{path}」はラップ鍵（32 バイト、または 16 進数 64 桁）ではありません。{HowToGetIt}";

    public string WrongWrappingKey(string place) => $"「{place}」は、認証局を保護している鍵ではありません。{HowToGetIt}";

    public string AuthorityDamaged =>
        "履歴に保存されている認証局のデータが破損しています。`xmailfleet-collector restore FILE --overwrite --recovery-key-file KEY` で"
        + "バックアップから復元してください。";

    public string NoCollectorId(string path) => $"「{path}」の内容はコレクターの ID ではありません。削除すると、次回の起動時に作り直されます。";

    public string RecoveryDamaged =>
        "履歴に保存されている回復キーのデータが破損しているか、wrapping.key がこのフリートのものではないため、復元できるバックアップを作成できません。"
        + "`xmailfleet-collector restore FILE --overwrite --recovery-key-file KEY` で以前のバックアップから復元してください。";

    public string WhatTheRecoveryKeyIs =>
        "これはフリートの回復キーです。バックアップの復元にはこのキーが必要で、バックアップと合わせればフリート全体を操作できます。"
        + "このマシン以外の安全な場所へ移し、このファイルを削除してください。";

    public string RecoveryKeyWritten(string path) =>
        $"このフリートの回復キーを「{path}」に保存しました。バックアップの復元に必要で、再表示はできません。このマシン以外の安全な場所に保管してください。";

    public string RecoveryKeyLeft(string path) =>
        $"このフリートの回復キーが「{path}」に置かれたままで、このマシンに侵入した者に読み取られるおそれがあります。このマシン以外の安全な場所へ移し、"
        + "ファイルを削除してください。バックアップの復元にはこのキーが必要です。";

    public string RecoveryKeyFileExists(string path) => $"「{path}」はすでに存在します。上書きはされないため、--recovery-key-file で別のファイルを指定してください。";

    public string RecoveryKeyShown(string key) =>
        $"このフリートの回復キー: {key}\nバックアップの復元に必要で、再表示はできません。このマシン以外の安全な場所に保管してください。";

    public string RecoveryKeyAsked => "回復キー: ";

    public string RecoveryKeyMistyped => "回復キーではないか、入力に誤りがあります。回復キーは xmfr- で始まり、その後に 7 文字ずつ 8 組（計 56 文字）が続きます。";

    public string NoRecoveryKeyFile(string path) =>
        $"ファイル「{path}」がありません。回復キーを保管したファイルを --recovery-key-file で指定するか、オプションを省略してキーを入力してください。";

    public string RecoveryKeyFileUnreadable(string path, string cause) =>
        $"「{path}」から回復キーを読み込めません（{cause}）。--recovery-key-file で別のファイルを指定するか、オプションを省略してキーを入力してください。";

    public string NoRecoveryKeyIn(string path) => $"「{path}」に回復キーがないか、誤りがあります。回復キーは xmfr- で始まり、独立した 1 行に書かれている必要があります。";
}
