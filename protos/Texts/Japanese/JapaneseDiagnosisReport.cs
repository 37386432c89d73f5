namespace XMailFleet.Texts;

internal sealed class JapaneseDiagnosisReport : IDiagnosisReportWords
{
    public string Sources(string mailRoot, string arguments) => $"MailRoot: {mailRoot}、引数: {arguments}";

    public string OpenSslCommand => "OpenSSL コマンド";

    public string NotRun => "実行していません";

    public string Library => "ライブラリ";

    public string NoLibrary => "見つかりません";

    public string LoadedLibrary => "XMail が使用中";

    public string ReplacedLibrary => "XMail の起動後に置き換え";

    public string SecurityLevel => "セキュリティレベル";

    public string Pair => "ペア";

    public string NoEndDate => "有効期限を読み取れません";

    public string Expired(string day, int chain) => $"{day} に期限切れ、{Chain(chain)}";

    public string Valid(string day, int days, int chain) => $"有効期限 {day}(あと {days} 日)、{Chain(chain)}";

    public string Anchors(int count) => $"使える CA 証明書 {count} 個";

    public string ClientCertificates => "クライアント認証";

    public string Seen(string found) => $"、実際の応答: {found}";

    public string Findings(int count, int passed) => $"検査結果: 指摘 {count} 件、問題なし {passed} 件";

    private static string Chain(int count) => $"証明書 {count} 個";
}
