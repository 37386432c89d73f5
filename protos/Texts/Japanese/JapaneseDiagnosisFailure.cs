namespace XMailFleet.Texts;

internal sealed class JapaneseDiagnosisFailure : IDiagnosisFailureWords
{
    public string NoXMail => "このホストに XMail が見つかりません。--mail-root DIR で MailRoot を指定してください。";

    public string NoMailRoot(string path) => $"MailRoot {path} というディレクトリはありません。--mail-root で正しいディレクトリを指定してください。";
}
