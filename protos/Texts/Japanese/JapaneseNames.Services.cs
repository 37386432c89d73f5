using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames
{
    public string? Of(Service service) => service switch
    {
        Service.Unspecified => "未指定",
        Service.Pop3S => "POP3S",
        Service.Smtps => "SMTPS",
        Service.Ctrls => "CTRLS",
        Service.Pop3Stls => "POP3 STLS",
        Service.SmtpStarttls => "SMTP STARTTLS",
        Service.CtrlTls => "CTRL TLS",
        _ => null,
    };

    public string? Explain(Service service) => service switch
    {
        Service.Pop3S => "POP3 over SSL",
        Service.Smtps => "SMTP over SSL",
        Service.Ctrls => "CTRL over SSL",
        Service.Pop3Stls => "POP3 接続後に STLS で TLS に切り替え",
        Service.SmtpStarttls => "SMTP 接続後に STARTTLS で TLS に切り替え",
        Service.CtrlTls => "CTRL 接続後に #!TLS で TLS に切り替え",
        _ => null,
    };

    public string? Of(Expected expected) => expected switch
    {
        Expected.Unspecified => "未判定",
        Expected.Tls => "TLS 接続可",
        Expected.TlsWithCertificate => "クライアント証明書があれば TLS 接続可",
        Expected.Failure => "TLS 接続不可",
        Expected.NotOffered => "提供していません",
        Expected.Unknown => "判定不能",
        _ => null,
    };

    public string? Of(ClientAuthenticationMode mode) => mode switch
    {
        ClientAuthenticationMode.Unspecified => "不明",
        ClientAuthenticationMode.NotPerformed => "実行していません",
        ClientAuthenticationMode.Optional => "任意（証明書のないクライアントも接続できます）",
        ClientAuthenticationMode.Required => "必須（有効な証明書がなければ接続できません）",
        _ => null,
    };

    public string? Of(TrustSource source) => source switch
    {
        TrustSource.Unspecified => "不明",
        TrustSource.File => "certs.pem",
        TrustSource.Directory => "certs/",
        TrustSource.FileAndDirectory => "certs.pem と certs/",
        TrustSource.OpenSslDefault => "OpenSSL の既定の信頼ストア",
        _ => null,
    };

    public string? Of(InstallationSource source) => source switch
    {
        InstallationSource.Unspecified => "未指定",
        InstallationSource.Option => "オプションで指定",
        InstallationSource.Process => "稼働中のプロセス",
        InstallationSource.InitScript => "起動スクリプト",
        InstallationSource.ServiceUnit => "systemd ユニット",
        InstallationSource.Registry => "Windows レジストリ",
        InstallationSource.Environment => "環境変数",
        InstallationSource.DefaultPath => "既定のパス",
        InstallationSource.Assumed => "XMail の既定値と仮定",
        _ => null,
    };

    public string? Of(IgnoredCause cause) => cause switch
    {
        IgnoredCause.Unspecified => "未指定",
        IgnoredCause.NoTab => "名前と値の間に TAB がありません",
        IgnoredCause.Duplicate => "先に書かれた行が優先されます",
        IgnoredCause.NameCase => "名前の大文字と小文字が異なります",
        IgnoredCause.NameSpace => "名前の前後に空白があります",
        IgnoredCause.ByteOrderMark => "名前の前に BOM があります",
        IgnoredCause.IndentedComment => "# が行頭にないためコメントになりません",
        IgnoredCause.Misspelt => "名前の綴りが異なります",
        IgnoredCause.LineTail => "2046 バイトを超える行の続きです",
        IgnoredCause.WideText => "ファイルが UTF-16 で保存されています",
        IgnoredCause.UnknownArgument => "XMail にない引数です",
        IgnoredCause.ArgumentForm => "XMail が解釈しない書き方の引数です",
        IgnoredCause.FlagValue => "値が 0 と解釈されます",
        IgnoredCause.ValueSpace => "値の引用符の前に空白があります",
        IgnoredCause.LineEnd => "CR だけでは行末になりません",
        IgnoredCause.NameQuote => "引用符が名前の一部になっています",
        IgnoredCause.Overridden => "後の引数が優先されます",
        _ => null,
    };
}
