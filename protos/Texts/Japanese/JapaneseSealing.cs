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
}
