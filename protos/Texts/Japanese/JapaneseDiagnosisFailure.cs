namespace XMailFleet.Texts;

internal sealed class JapaneseDiagnosisFailure : IDiagnosisFailureWords
{
    public string NoXMail => "このホストに XMail が見つかりません。--mail-root DIR で MailRoot を指定してください。";

    public string NoMailRoot(string path) => $"MailRoot {path} というディレクトリはありません。--mail-root で正しいディレクトリを指定してください。";

    public string NoLooker(string path) =>
        $"このエージェントはホストの状態を読み取れません。読み取りを担うプロセス（looker）が {path} で応答しないため、XMail のプロセス、設定、証明書と鍵、OpenSSL のいずれも確認できません。そのホストで次を実行してください: systemctl enable --now xmailfleet-agent-looker.socket";
}
