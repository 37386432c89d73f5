namespace XMailFleet.Texts;

internal sealed class JapaneseDiagnosisFailure : IDiagnosisFailureWords
{
    public string NoXMail => "このホストに XMail が見つかりません。--mail-root DIR で MailRoot を指定してください。";

    public string HiddenXMail =>
        "このホストの XMail を特定できません。ほかのユーザーのプロセス、またはその MailRoot を参照する権限がありません。sudo xmailfleet-agent diagnose のように root で実行するか、--mail-root DIR で MailRoot を指定してください。";

    public string NoBelievedXMail(string user, uint userId, int processId) =>
        $"このホストに XMail が見つかりません。XMail という名前のプロセスがユーザー {user}（uid {userId}、PID {processId}）で動作していますが、想定している実行ユーザーではないため、XMail とはみなしていません。"
        + $"正規の XMail であれば --xmail-user {userId} を、そうでなければ --mail-root DIR で MailRoot を指定してください。";

    public string NoMailRoot(string path) => $"MailRoot {path} というディレクトリはありません。--mail-root で正しいディレクトリを指定してください。";

    public string NoLooker(string path) =>
        $"このエージェントはホストの状態を読み取れません。読み取りを担うプロセス（looker）が {path} で応答しないため、XMail のプロセス、設定、証明書と鍵、OpenSSL のいずれも確認できません。そのホストで次を実行してください: systemctl enable --now xmailfleet-agent-looker.socket";
}
