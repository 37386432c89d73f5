using XMailFleet.V1;

namespace XMailFleet.Texts;

public static partial class Names
{
    public static string Of(Service service, Language language) => service switch
    {
        Service.Unspecified => Say(language, "unspecified", "未指定"),
        Service.Pop3S => "POP3S",
        Service.Smtps => "SMTPS",
        Service.Ctrls => "CTRLS",
        Service.Pop3Stls => "POP3 STLS",
        Service.SmtpStarttls => "SMTP STARTTLS",
        Service.CtrlTls => "CTRL TLS",
        _ => Unknown(language, service),
    };

    /// <summary>How a client comes to TLS with the service.</summary>
    public static string Explain(Service service, Language language) => service switch
    {
        Service.Pop3S => Say(language, "POP3 over TLS from the first byte", "POP3 over SSL"),
        Service.Smtps => Say(language, "SMTP over TLS from the first byte", "SMTP over SSL"),
        Service.Ctrls => Say(language, "control protocol over TLS from the first byte", "CTRL over SSL"),
        Service.Pop3Stls => Say(language, "POP3, upgraded by STLS", "POP3 接続後に STLS で TLS に切り替え"),
        Service.SmtpStarttls => Say(language, "SMTP, upgraded by STARTTLS", "SMTP 接続後に STARTTLS で TLS に切り替え"),
        Service.CtrlTls => Say(language,
            "control protocol, upgraded by #!TLS", "CTRL 接続後に #!TLS で TLS に切り替え"),
        _ => Of(service, language),
    };

    public static string Of(Expected expected, Language language) => expected switch
    {
        Expected.Unspecified => Say(language, "not evaluated", "未判定"),
        Expected.Tls => Say(language, "TLS session", "TLS 接続可"),
        Expected.TlsWithCertificate => Say(language,
            "TLS session, client certificate needed", "クライアント証明書があれば TLS 接続可"),
        Expected.Failure => Say(language, "no TLS session", "TLS 接続不可"),
        Expected.NotOffered => Say(language, "not offered", "提供していません"),
        Expected.Unknown => Say(language, "cannot be told", "判定不能"),
        _ => Unknown(language, expected),
    };

    public static string Of(ClientAuthenticationMode mode, Language language) => mode switch
    {
        ClientAuthenticationMode.Unspecified => Say(language, "cannot be told", "不明"),
        ClientAuthenticationMode.NotPerformed => Say(language, "not performed", "実行していません"),
        ClientAuthenticationMode.Optional => Say(language,
            "optional: a client without a certificate is let in", "任意（証明書のないクライアントも接続できます）"),
        ClientAuthenticationMode.Required => Say(language,
            "required: no session without a valid certificate", "必須（有効な証明書がなければ接続できません）"),
        _ => Unknown(language, mode),
    };

    public static string Of(TrustSource source, Language language) => source switch
    {
        TrustSource.Unspecified => Say(language, "cannot be told", "不明"),
        TrustSource.File => "certs.pem",
        TrustSource.Directory => "certs/",
        TrustSource.FileAndDirectory => Say(language, "certs.pem and certs/", "certs.pem と certs/"),
        TrustSource.OpenSslDefault => Say(language, "OpenSSL's default trust", "OpenSSL の既定の信頼ストア"),
        _ => Unknown(language, source),
    };

    public static string Of(InstallationSource source, Language language) => source switch
    {
        InstallationSource.Unspecified => Say(language, "unspecified", "未指定"),
        InstallationSource.Option => Say(language, "given by option", "オプションで指定"),
        InstallationSource.Process => Say(language, "running process", "稼働中のプロセス"),
        InstallationSource.InitScript => Say(language, "init script", "起動スクリプト"),
        InstallationSource.ServiceUnit => Say(language, "systemd unit", "systemd ユニット"),
        InstallationSource.Registry => Say(language, "Windows registry", "Windows レジストリ"),
        InstallationSource.Environment => Say(language, "environment variable", "環境変数"),
        InstallationSource.DefaultPath => Say(language, "default path", "既定のパス"),
        InstallationSource.Assumed => Say(language, "XMail's defaults, assumed", "XMail の既定値と仮定"),
        _ => Unknown(language, source),
    };

    public static string Of(IgnoredCause cause, Language language) => cause switch
    {
        IgnoredCause.Unspecified => Say(language, "unspecified", "未指定"),
        IgnoredCause.NoTab => Say(language, "no TAB between name and value", "名前と値の間に TAB がありません"),
        IgnoredCause.Duplicate => Say(language, "an earlier line wins", "先に書かれた行が優先されます"),
        IgnoredCause.NameCase => Say(language,
            "name differs in upper and lower case", "名前の大文字と小文字が異なります"),
        IgnoredCause.NameSpace => Say(language, "spaces belong to the name", "名前の前後に空白があります"),
        IgnoredCause.ByteOrderMark => Say(language, "byte order mark before the name", "名前の前に BOM があります"),
        IgnoredCause.IndentedComment => Say(language,
            "# is not the first byte: no comment", "# が行頭にないためコメントになりません"),
        IgnoredCause.Misspelt => Say(language, "misspelt name", "名前の綴りが異なります"),
        IgnoredCause.LineTail => Say(language,
            "tail of a line over 2046 bytes", "2046 バイトを超える行の続きです"),
        IgnoredCause.WideText => Say(language, "file saved as UTF-16", "ファイルが UTF-16 で保存されています"),
        IgnoredCause.UnknownArgument => Say(language, "unknown argument", "XMail にない引数です"),
        IgnoredCause.ArgumentForm => Say(language,
            "switch written in a form that XMail does not read", "XMail が解釈しない書き方の引数です"),
        IgnoredCause.FlagValue => Say(language, "value is read as 0", "値が 0 と解釈されます"),
        IgnoredCause.ValueSpace => Say(language, "space before the quoted value", "値の引用符の前に空白があります"),
        IgnoredCause.LineEnd => Say(language,
            "behind a carriage return that ends no line", "CR だけでは行末になりません"),
        IgnoredCause.NameQuote => Say(language, "quotes belong to the name", "引用符が名前の一部になっています"),
        IgnoredCause.Overridden => Say(language, "a later argument wins", "後の引数が優先されます"),
        _ => Unknown(language, cause),
    };
}
